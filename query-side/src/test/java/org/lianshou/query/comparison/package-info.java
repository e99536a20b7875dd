/** What is shown against the log, on real databases. */
@NullMarked
package org.lianshou.query.comparison;

import org.jspecify.annotations.NullMarked;
