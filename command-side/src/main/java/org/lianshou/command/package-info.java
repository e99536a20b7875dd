/** The side that decides: commands come in, events go to the log, and from there to Kafka. Nothing here answers queries. */
@NullMarked
package org.lianshou.command;

import org.jspecify.annotations.NullMarked;
