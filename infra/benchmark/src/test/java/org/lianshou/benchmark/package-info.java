/** The trials short enough for every build, and what the figures are computed with. */
@NullMarked
package org.lianshou.benchmark;

import org.jspecify.annotations.NullMarked;
