package org.lianshou.query.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.page.CountyTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what was typed the body of a command. Rules it leaves to the command; it sees only to what can't be written. */
public final class Body {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Form form;
    private final Choices choices;
    private final Function<String, Optional<String>> issueOfNumber;
    private final Wrong wrong = new Wrong();
    private final ObjectNode body = JSON.objectNode();

    /** @param issueOfNumber the id of an issue that the writer sees, by its number */
    public Body(Form form, Choices choices, Function<String, Optional<String>> issueOfNumber) {
        this.form = form;
        this.choices = choices;
        this.issueOfNumber = issueOfNumber;
    }

    /** Of a field of files; the evidence is added once the files are handed in. */
    public void evidence(String name, List<ObjectNode> evidence) {
        if (!evidence.isEmpty()) {
            put(name, JSON.arrayNode().addAll(evidence));
        }
    }

    public ObjectNode json() {
        return body;
    }

    /** @return what can't be written; nothing of it is in the body */
    public Wrong read(Filled filled) {
        form.fields().stream()
                .filter(filled::asks)
                .filter(field -> field.type() != Field.Type.FILES)
                .forEach(field -> read(field, filled));
        return wrong;
    }

    private void read(Field field, Filled filled) {
        if (field.type() == Field.Type.UNITS || field.type() == Field.Type.SEVERAL) {
            several(field, filled.all(field.name()));
        } else if (field.type() == Field.Type.GROUND) {
            ground(field, filled);
        } else if (filled.has(field.name())) {
            JsonNode value = value(field, filled.text(field.name()));
            if (value != null) {
                put(field.name(), value);
            }
        } else if (field.required()) {
            wrong.required(field);
        }
    }

    private @Nullable JsonNode value(Field field, String typed) {
        return switch (field.type()) {
            case LINE, WORDS -> JSON.stringNode(typed);
            case YES_NO -> JSON.booleanNode(typed.equals("true"));
            case NUMBER -> number(field, typed);
            case MONEY -> fen(field, typed);
            case DAY -> day(field, typed);
            case TIME -> time(field, typed);
            case CHOICE, AREA, CATEGORY, UNIT, PERSON -> chosen(field, typed);
            case ISSUE -> issue(field, typed);
            case UNITS, SEVERAL, GROUND, FILES -> throw new IllegalStateException(field + " is read elsewhere");
        };
    }

    private void ground(Field field, Filled filled) {
        String code = filled.text(field.name() + ".code");
        String words = filled.text(field.name() + ".words");
        if (code.isEmpty() || words.isEmpty()) {
            wrong.required(field);
            return;
        }
        choices.meant(form, field, code)
                .ifPresentOrElse(
                        known -> put(
                                field.name(),
                                JSON.objectNode().put("code", known).put("words", words)),
                        () -> wrong.choose(field));
    }

    private void several(Field field, List<String> typed) {
        if (typed.isEmpty()) {
            if (field.required()) {
                wrong.required(field);
            }
            return;
        }
        List<JsonNode> known = typed.stream()
                .flatMap(one -> choices.meant(form, field, one).stream())
                .distinct()
                .<JsonNode>map(JSON::stringNode)
                .toList();
        if (known.size() < typed.stream().distinct().count()) {
            wrong.choose(field);
        }
        put(field.name(), JSON.arrayNode().addAll(known));
    }

    private @Nullable JsonNode chosen(Field field, String typed) {
        Optional<String> meant = choices.meant(form, field, typed);
        if (meant.isEmpty()) {
            wrong.choose(field);
        }
        return meant.<JsonNode>map(JSON::stringNode).orElse(null);
    }

    private @Nullable JsonNode issue(Field field, String typed) {
        Optional<String> id = issueOfNumber.apply(typed);
        if (id.isEmpty()) {
            wrong.issue(field);
        }
        return id.<JsonNode>map(JSON::stringNode).orElse(null);
    }

    private @Nullable JsonNode number(Field field, String typed) {
        try {
            return JSON.numberNode(Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            wrong.number(field);
            return null;
        }
    }

    private @Nullable JsonNode fen(Field field, String yuan) {
        try {
            return JSON.numberNode(new BigDecimal(yuan).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            wrong.number(field);
            return null;
        }
    }

    private @Nullable JsonNode day(Field field, String typed) {
        try {
            return JSON.stringNode(LocalDate.parse(typed).toString());
        } catch (DateTimeException e) {
            wrong.day(field);
            return null;
        }
    }

    private @Nullable JsonNode time(Field field, String typed) {
        try {
            return JSON.stringNode(CountyTime.parse(typed).toString());
        } catch (DateTimeException e) {
            wrong.time(field.name());
            return null;
        }
    }

    private void put(String name, JsonNode value) {
        ObjectNode at = body;
        String[] way = name.split("\\.");
        for (int n = 0; n < way.length - 1; n++) {
            at = at.withObjectProperty(way[n]);
        }
        at.set(way[way.length - 1], value);
    }
}
