/**
 * The figures of a month and what they are made of: counted by the code that counts a bulletin, as of the same place in the
 * log, so that a figure that both tell of is the same.
 */
@NullMarked
package org.lianshou.query.rates;

import org.jspecify.annotations.NullMarked;
