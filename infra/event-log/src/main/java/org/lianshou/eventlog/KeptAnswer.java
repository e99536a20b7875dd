package org.lianshou.eventlog;

import java.util.UUID;

/** What a command was answered the first time: where it ended, and never a word of text. */
public record KeptAnswer(UUID stream, long version, long position) {}
