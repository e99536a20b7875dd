/**
 * Carries every recorded event from the log to Kafka, in order of position and at least once. It reads the log alone:
 * what was not recorded is never published.
 */
@NullMarked
package org.lianshou.command.relay;

import org.jspecify.annotations.NullMarked;
