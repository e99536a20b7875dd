package org.lianshou.query.page;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.lianshou.issue.Stage;
import org.lianshou.query.Kebab;

/**
 * Chinese and English for every constant, type of event and command. English is their own name, but for what is a sentence
 * in either language.
 */
public final class Labels {

    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("org.lianshou.query.labels", Locale.ROOT);
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.lianshou.query.sentences", Locale.ROOT);

    private Labels() {}

    public static String of(Enum<?> constant) {
        return constant instanceof Stage stage
                ? stage.label()
                : of(kebab(constant.getDeclaringClass().getSimpleName()), Kebab.of(constant));
    }

    /**
     * The Chinese for a name of some sort, such as an event or a field.
     *
     * @throws java.util.MissingResourceException where nobody has named it
     */
    public static String of(String sort, String name) {
        return CHINESE.getString(sort + "." + name);
    }

    /** As {@link #of(String, String)}, for names that data may bring. */
    public static Optional<String> find(String sort, String name) {
        String key = sort + "." + name;
        return CHINESE.containsKey(key) ? Optional.of(CHINESE.getString(key)) : Optional.empty();
    }

    public static String english(Enum<?> constant) {
        return english(Kebab.of(constant));
    }

    public static String english(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace('-', ' ');
    }

    /** The English for a name of some sort: a sentence where there is one, or else the name itself. */
    public static String english(String sort, String name) {
        String key = sort + "." + name;
        return SENTENCES.containsKey(key) ? SENTENCES.getString(key) : english(name);
    }

    /** In the reader's language. */
    public static String here(String sort, String name) {
        return Language.current().either(of(sort, name), english(sort, name));
    }

    /** As {@link #here}, for names that data may bring: such a name itself where nobody has named it here. */
    public static String hereOrItself(String sort, String name) {
        return find(sort, name).isPresent() ? here(sort, name) : name;
    }

    private static String kebab(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
