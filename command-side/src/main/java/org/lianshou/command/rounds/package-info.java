/**
 * What is to be done again and again, by one node of all at a time. Whoever has such work declares a {@link
 * org.lianshou.command.rounds.Round}; who calls it and how the nodes agree is hidden beneath.
 */
@NullMarked
package org.lianshou.command.rounds;

import org.jspecify.annotations.NullMarked;
