package org.lianshou.query.form;

/**
 * What a form concerns, as the form's page names it.
 *
 * @param name to be read above the form
 * @param address of its page, below which its forms are: {@code /do/} and the command
 * @param here the line of the menu that it belongs to
 */
public record Subject(String name, String address, String here) {}
