/**
 * The event log as Axon's event store. Axon loads an aggregate from it and hands over what one unit of work decided;
 * nothing reads the log through Axon's tracking tokens, though they work.
 *
 * <p>The engine owns its transaction: an append is one transaction of the log's own, begun and committed while Axon
 * prepares its commit. So Axon is given {@code NoTransactionManager} on purpose: a transaction around the command would
 * hold a second connection and protect nothing, since a command writes nothing but its events. For the same reason the
 * append must be a command's last act: what fails after it cannot take it back.
 */
@NullMarked
package org.lianshou.eventlog.axon;

import org.jspecify.annotations.NullMarked;
