package org.lianshou.command.rule;

import java.util.Locale;

/** A command's name in kebab-case, as in paths and in the access table: {@code sign-for} of {@code SignFor}. */
public final class CommandName {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    private CommandName() {}

    public static String of(Class<?> command) {
        return NAMES.get(command);
    }
}
