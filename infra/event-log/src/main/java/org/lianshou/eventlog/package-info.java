/**
 * An event log on PostgreSQL: streams of events appended under one lock, numbered without a gap, chained by hash, read
 * by position. It knows bytes and type names only; what they mean is the business of who writes them. It stands alone:
 * the one thing it asks of its host is a {@link javax.sql.DataSource} and a clock.
 */
@NullMarked
package org.lianshou.eventlog;

import org.jspecify.annotations.NullMarked;
