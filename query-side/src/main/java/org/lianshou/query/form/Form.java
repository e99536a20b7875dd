package org.lianshou.query.form;

import java.util.List;

/**
 * How a command is given by hand.
 *
 * @param command its name in kebab-case, the last word of its route
 * @param leadsOn whether it is what a stage waits for, rather than something on the side
 */
public record Form(String command, boolean leadsOn, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    static Form of(String command, Field... fields) {
        return new Form(command, true, List.of(fields));
    }

    static Form aside(String command, Field... fields) {
        return new Form(command, false, List.of(fields));
    }

    public boolean takesFiles() {
        return fields.stream().anyMatch(field -> field.type() == Field.Type.FILES);
    }
}
