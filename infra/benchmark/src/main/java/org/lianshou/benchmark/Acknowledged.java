package org.lianshou.benchmark;

import java.util.UUID;

/** A command whose writer was told that it is done. */
record Acknowledged(UUID issue, long version, long position) {}
