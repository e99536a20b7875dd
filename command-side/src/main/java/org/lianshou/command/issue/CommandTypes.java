package org.lianshou.command.issue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianshou.command.rule.CommandName;

/** Every command by its name in kebab-case, found from the sealed hierarchy. */
public final class CommandTypes {
    private static final SortedMap<String, Class<? extends IssueCommand>> BY_NAME = new TreeMap<>();

    static {
        Arrays.stream(IssueCommand.class.getPermittedSubclasses())
                .flatMap(step -> Stream.of(step.getPermittedSubclasses()))
                .map(type -> type.asSubclass(IssueCommand.class))
                .forEach(type -> BY_NAME.put(CommandName.of(type), type));
    }

    private CommandTypes() {}

    /**
     * The record of a command.
     *
     * @throws IllegalArgumentException for a name that is no command's
     */
    public static Class<? extends IssueCommand> named(String name) {
        Class<? extends IssueCommand> type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("there is no command " + name);
        }
        return type;
    }

    public static Map<String, Class<? extends IssueCommand>> all() {
        return Collections.unmodifiableSortedMap(BY_NAME);
    }
}
