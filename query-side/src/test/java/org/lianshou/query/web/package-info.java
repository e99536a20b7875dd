@NullMarked
package org.lianshou.query.web;

import org.jspecify.annotations.NullMarked;
