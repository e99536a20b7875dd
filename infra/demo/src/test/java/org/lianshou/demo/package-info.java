@NullMarked
package org.lianshou.demo;

import org.jspecify.annotations.NullMarked;
