/**
 * Areas, units, people and categories as values with lookups. Where they come from (files now, streams of their own
 * later) is not known here.
 */
@NullMarked
package org.lianshou.directory;

import org.jspecify.annotations.NullMarked;
