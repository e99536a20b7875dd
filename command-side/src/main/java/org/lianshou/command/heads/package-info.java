/**
 * Signing heads of the log's tree, spreading them by file and by Kafka, and taking what witnesses say of them. How that is
 * done is the event log's ({@code org.lianshou.eventlog.heads}); reading heads is the query side's.
 */
@NullMarked
package org.lianshou.command.heads;

import org.jspecify.annotations.NullMarked;
