package org.lianshou.query.history;

/** A part of an event that people read. */
public record Said(String label, String text) {}
