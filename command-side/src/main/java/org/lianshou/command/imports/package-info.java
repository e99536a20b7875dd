/**
 * Real input: files of other systems' records, taken over row by row. A file is kept before it is acknowledged, one
 * worker turns each of its rows into an issue in one piece, and every row gets a receipt. What a source's columns mean
 * is its {@link org.lianshou.command.imports.Profile}'s to say; which history is possible at all, the rules'.
 */
@NullMarked
package org.lianshou.command.imports;

import org.jspecify.annotations.NullMarked;
