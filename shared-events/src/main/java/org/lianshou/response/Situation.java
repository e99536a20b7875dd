package org.lianshou.response;

import java.time.Instant;

/** The note of that number: how it stood, and what was being done. */
public record Situation(int number, Instant at, String words, String measures, Casualties casualties) {}
