package org.lianshou.query.occasions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.issue.Kind;
import org.lianshou.query.Kebab;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Wrong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An occasion as it is written down, a row for each matter: who, where, what, of which category. A row in which nothing was
 * said of the matter is no row.
 */
record OccasionEntry(OccasionKind kind, Filled filled, String area) {
    /** How many rows there are to begin with, and at most. */
    static final int ROWS = 10;

    static final int MOST = 40;

    /** What was told, by the numbers of the rows from 0. */
    List<Integer> rows() {
        return IntStream.range(0, MOST).filter(n -> row(n).has("what")).boxed().toList();
    }

    Filled row(int number) {
        return filled.under("rows." + number + ".");
    }

    /** How many rows the page shows: as many as were sent, and never fewer than at the beginning. */
    int shown() {
        return IntStream.range(0, MOST)
                .filter(n -> filled.values().containsKey("rows." + n + ".what"))
                .map(n -> n + 1)
                .max()
                .orElse(ROWS);
    }

    ObjectNode body(Wrong wrong) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("area", area);
        if (kind == OccasionKind.ACTIVITY_DAY) {
            String attended = filled.text("attended");
            body.put("attended", attended.matches("[0-9]{1,5}") ? Integer.parseInt(attended) : 0);
        } else {
            reporter(filled.under("household."), body, "household");
        }
        require("summary", filled.text("summary"), wrong);
        body.put("summary", filled.text("summary"));
        ArrayNode items = body.putArray("items");
        rows().forEach(n -> item(n, items.addObject(), wrong));
        if (items.isEmpty()) {
            wrong.required("rows.0.what");
        }
        return body;
    }

    /** A refusal names an item by its place among those sent: told to its row. */
    void told(Wrong sent, Wrong wrong) {
        List<Integer> rows = rows();
        for (int place = 0; place < rows.size(); place++) {
            String at = "items[" + place + "].";
            int row = rows.get(place);
            Stream.of("summary", "description", "category", "kind", "area", "reporter", "severity")
                    .filter(field -> !sent.of(at + field).isEmpty())
                    .forEach(field -> wrong.put("rows." + row + ".what", sent.of(at + field)));
        }
    }

    private void item(int number, ObjectNode item, Wrong wrong) {
        Filled row = row(number);
        String kindOf = row.has("kind") ? row.text("kind") : Kebab.of(Kind.APPEAL);
        item.put("kind", kindOf);
        if (kindOf.equals(Kebab.of(Kind.APPEAL))) {
            item.put("appealType", "request");
        } else if (kindOf.equals(Kebab.of(Kind.HAZARD))) {
            item.put("severity", "minor");
        }
        item.put("summary", row.text("what"));
        item.put("description", row.text("what"));
        require("rows." + number + ".category", row.text("category"), wrong);
        item.put("category", row.text("category"));
        if (row.has("area")) {
            item.put("area", row.text("area"));
        }
        if (row.has("where")) {
            item.putObject("place").put("address", row.text("where"));
        }
        if (kind == OccasionKind.ACTIVITY_DAY && (row.has("name") || row.has("phone"))) {
            reporter(row, item, "reporter");
        }
    }

    private static void reporter(Filled said, ObjectNode in, String name) {
        ObjectNode reporter = in.putObject(name).put("anonymous", false).put("byProxy", false);
        for (String part : List.of("name", "phone", "address")) {
            if (said.has(part)) {
                reporter.put(part, said.text(part));
            }
        }
    }

    private static void require(String field, String text, Wrong wrong) {
        if (text.isEmpty()) {
            wrong.required(field);
        }
    }
}
