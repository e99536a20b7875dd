/** A county at work: issues at every stage, told as commands and given once to a data folder. */
@NullMarked
package org.lianshou.standalone.demo;

import org.jspecify.annotations.NullMarked;
