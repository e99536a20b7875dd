/**
 * PostgreSQL and Kafka on this machine, kept in one data folder, for the standalone process and for tests. Plain Java:
 * no Spring, and nothing here knows what is stored. Each part asserts after its start what acknowledged writes rest on.
 */
@NullMarked
package org.lianshou.embedded;

import org.jspecify.annotations.NullMarked;
