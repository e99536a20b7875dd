package org.lianshou.http;

/** One field that can't be taken: its path, a stable code, and what is expected. */
public record FieldError(String field, String code, String message) {}
