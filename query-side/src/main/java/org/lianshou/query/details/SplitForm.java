package org.lianshou.query.details;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.CATEGORY;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.of;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.query.form.Field;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueForms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form by which an issue is split.
 *
 * @param parts how many there are, from 2
 */
record SplitForm(int parts) {

    static final int FEWEST = 2;
    static final int MOST = 10;

    /** As many parts as were typed in, and one more where that was asked for. */
    static SplitForm in(Filled filled) {
        long typed = IntStream.rangeClosed(1, MOST)
                .filter(n -> filled.has(name(n, "summary")) || filled.has(name(n, "description")))
                .max()
                .orElse(0);
        long asked = typed + (filled.has("more") ? 1 : 0);
        return new SplitForm(Math.toIntExact(Math.clamp(asked, FEWEST, MOST)));
    }

    public boolean mayGrow() {
        return parts < MOST;
    }

    Form form() {
        Form split = IssueForms.find("split").orElseThrow();
        List<Field> fields = Stream.concat(
                        IntStream.rangeClosed(1, parts).boxed().flatMap(n -> part(n).stream()), split.fields().stream())
                .toList();
        return Form.aside(split.command(), fields.toArray(Field[]::new));
    }

    public List<Field> part(int n) {
        return List.of(
                of(LINE, name(n, "summary")),
                of(WORDS, name(n, "description")),
                of(AREA, name(n, "area")).optional(),
                of(CATEGORY, name(n, "category")).optional());
    }

    /** Puts the parts in a list, as the command has them. */
    void list(ObjectNode body) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        IntStream.rangeClosed(1, parts).forEach(n -> list.add(body.remove("part" + n)));
        body.set("parts", list);
    }

    private static String name(int n, String field) {
        return "part" + n + "." + field;
    }
}
