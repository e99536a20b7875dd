/** A county at work: a month that has gone by, and issues of today at every stage, told once to a data folder. */
@NullMarked
package org.lianshou.standalone.demo;

import org.jspecify.annotations.NullMarked;
