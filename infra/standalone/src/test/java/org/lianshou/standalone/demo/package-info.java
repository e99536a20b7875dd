@NullMarked
package org.lianshou.standalone.demo;

import org.jspecify.annotations.NullMarked;
