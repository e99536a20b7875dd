/**
 * The county's areas, units and competence, and who is on duty where: what can happen to them, and how they stand as of a
 * day. Each fact says from which day it holds; when it was recorded is the log's to say. Who may log in is not told here.
 */
@NullMarked
package org.lianshou.area;

import org.jspecify.annotations.NullMarked;
