/** Imports: what a row means, what a broken file costs, and that nothing is doubled or lost, on a real database. */
@NullMarked
package org.lianshou.command.imports;

import org.jspecify.annotations.NullMarked;
