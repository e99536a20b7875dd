package org.lianshou.query.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody has typed into a form, as it came. */
public record Filled(MultiValueMap<String, String> values) {

    /** HTML 13.2.3.5: control characters that are no white space. */
    private static final Pattern NOT_HTML = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f-\\x9f]");

    public static Filled nothing() {
        return new Filled(new LinkedMultiValueMap<>());
    }

    public static Filled of(Map<String, String> values) {
        return new Filled(MultiValueMap.fromSingleValue(values));
    }

    /** What was typed; empty where nothing was. Line ends are those of text, not of forms (HTML 4.10.22.4). */
    public String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** Everything chosen under a name, but what was left empty. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What stands under names that begin so, without that beginning. */
    public Filled under(String beginning) {
        MultiValueMap<String, String> under = new LinkedMultiValueMap<>();
        values.forEach((name, given) -> {
            if (name.startsWith(beginning)) {
                under.addAll(name.substring(beginning.length()), given);
            }
        });
        return new Filled(under);
    }

    /** The same with other values under a name. */
    public Filled with(String name, List<String> given) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(values);
        all.put(name, List.copyOf(given));
        return new Filled(all);
    }

    /** As a page can show it: what HTML can't hold is seen to have been there. */
    public Filled shown() {
        MultiValueMap<String, String> shown = new LinkedMultiValueMap<>();
        values.forEach((name, given) ->
                shown.put(name, given.stream().map(Filled::shown).toList()));
        return new Filled(shown);
    }

    private static String shown(String text) {
        return NOT_HTML.matcher(text).replaceAll("\ufffd");
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Whether a field is asked for, by what stands in the others. */
    boolean asks(Field field) {
        Field.When when = field.when();
        return when == null || text(when.field()).equals(when.value());
    }
}
