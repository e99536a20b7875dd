package org.lianshou.query.form;

import java.util.List;

/**
 * How a command is given by hand.
 *
 * @param of what takes it where that is no issue, such as {@code session}; empty for an issue's
 * @param command its name in kebab-case, the last word of its route
 * @param leadsOn whether it is what a stage waits for, rather than something on the side
 */
public record Form(String of, String command, boolean leadsOn, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(String command, Field... fields) {
        return new Form("", command, true, List.of(fields));
    }

    public static Form aside(String command, Field... fields) {
        return new Form("", command, false, List.of(fields));
    }

    /** A command of something else than an issue. */
    public static Form on(String what, String command, Field... fields) {
        return new Form(what, command, true, List.of(fields));
    }

    /** The key of its words: what takes it, where several take commands of one name, and its name. */
    public String word() {
        return of.isEmpty() ? command : of + "." + command;
    }

    /** Whether it may be entered after it was done: seeing who reported counts from now. */
    public boolean isEnteredLater() {
        return !command.equals("unmask-reporter");
    }

    public boolean takesFiles() {
        return fields.stream().anyMatch(field -> field.type() == Field.Type.FILES);
    }
}
