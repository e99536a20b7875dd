/**
 * The reading side: views made from the event log's events, and what shows them. It decides nothing, writes nothing but
 * its own tables, and can be thrown away and made again.
 */
@NullMarked
package org.lianshou.query;

import org.jspecify.annotations.NullMarked;
