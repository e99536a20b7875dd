package org.lianshou.query.form;

/**
 * Something to choose.
 *
 * @param code what the command says
 * @param label what people read, and may type
 */
public record Option(String code, String label) {}
