package org.lianshou.query.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.Kebab;

/**
 * A field of a form.
 *
 * @param name where it stands in the command's body, with dots between levels, such as {@code plan.measures}
 * @param choices the codes to choose from, for a choice or a ground
 * @param when the field and the value with which alone this one is asked for
 */
public record Field(
        String name,
        Type type,
        boolean required,
        List<String> choices,
        @Nullable When when) {

    /** How something is entered, and what it becomes in the body. */
    public enum Type {
        /** One line of text. */
        LINE,
        /** Text of several lines. */
        WORDS,
        /** A whole number. */
        NUMBER,
        /** Yuan and fen, in the body as fen. */
        MONEY,
        DAY,
        /** A time of the county, in the body as an instant. */
        TIME,
        YES_NO,
        /** One of several codes. */
        CHOICE,
        /** Any number of what the page offers. */
        SEVERAL,
        /** A code with words of one's own. */
        GROUND,
        AREA,
        CATEGORY,
        UNIT,
        /** Any number of units. */
        UNITS,
        PERSON,
        /** An issue, by the number that people call it by. */
        ISSUE,
        /** Photos and documents, as evidence. */
        FILES
    }

    /** @param value as the form sends it */
    public record When(String field, String value) {}

    public Field {
        choices = List.copyOf(choices);
    }

    public static Field of(Type type, String name) {
        return new Field(name, type, true, List.of(), null);
    }

    /** One of the constants of a type. */
    public static Field choice(String name, Class<? extends Enum<?>> type) {
        return choice(
                name, Arrays.stream(type.getEnumConstants()).map(Kebab::of).toArray(String[]::new));
    }

    /** One of these codes; where there are none, one of what the page offers. */
    public static Field choice(String name, String... codes) {
        return new Field(name, Type.CHOICE, true, List.of(codes), null);
    }

    public static Field ground(String... codes) {
        return new Field("ground", Type.GROUND, true, List.of(codes), null);
    }

    public Field optional() {
        return new Field(name, type, false, choices, when);
    }

    public Field when(String field, String value) {
        return new Field(name, type, required, choices, new When(field, value));
    }

    /** The last part of its name, by which its label is found. */
    public String word() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Where the references of files stand that were handed in already. */
    public String reference() {
        return name + ".reference";
    }

    /** As an element's id. */
    public String id() {
        return "f-" + name.replace('.', '-');
    }

    /** The elements that say more of it, as {@code aria-describedby} names them; absent where there are none. */
    public @Nullable String describedBy(boolean hint, boolean wrong) {
        String ids = (hint ? id() + "-hint " : "") + (wrong ? id() + "-wrong" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
