package org.lianshou.query.form;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that is being filled in.
 *
 * @param path of the command in the API
 * @param version at which what it concerns is seen now; absent for what begins
 * @param rest adds to the body what the form does not ask for
 */
public record Filling(
        Form form, Choices choices, String path, @Nullable Long version, Consumer<ObjectNode> rest) {

    public static Filling of(Form form, Choices choices, String path, @Nullable Long version) {
        return new Filling(form, choices, path, version, body -> {});
    }

    public Filling adding(Consumer<ObjectNode> added) {
        return new Filling(form, choices, path, version, added);
    }
}
