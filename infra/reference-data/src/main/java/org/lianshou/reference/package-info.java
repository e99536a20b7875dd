/**
 * What a county knows before the first issue: its areas, units, people and categories, its policy versions and its work
 * calendar, read once from JSON files and checked as a whole. A demo county comes along. Nothing here changes while we
 * run, and no rule is decided here.
 */
@NullMarked
package org.lianshou.reference;

import org.jspecify.annotations.NullMarked;
