/**
 * Whether what is shown is what the log says, for one issue at once or for all of them in the background. How rows are
 * compared is the projection's to know.
 */
@NullMarked
package org.lianshou.query.comparison;

import org.jspecify.annotations.NullMarked;
