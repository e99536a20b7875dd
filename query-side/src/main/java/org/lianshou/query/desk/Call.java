package org.lianshou.query.desk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Kind;
import org.lianshou.query.Kebab;
import org.lianshou.query.form.Body;
import org.lianshou.query.form.CallForms;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Point;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.register.Telling;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** A call as far as it was typed. */
record Call(Filled filled, Directory directory) {

    /** What comes after so many characters finds nothing more. */
    private static final int LONG_ENOUGH = 1_000;

    /** What was typed under its summary alone is told in full by it. */
    static Call of(MultiValueMap<String, String> typed, Directory directory) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(typed);
        Filled filled = new Filled(values);
        if (!filled.has("description") && filled.has("summary")) {
            values.set("description", filled.text("summary"));
        }
        return new Call(filled, directory);
    }

    End end() {
        return End.of(filled.text("end"));
    }

    String phone() {
        return filled.text("reporter.phone");
    }

    /** Its place; absent where none was chosen that is there. */
    @Nullable
    AreaId area() {
        String id = filled.text("area");
        return directory.areas().stream()
                .map(Area::id)
                .filter(area -> area.value().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    CategoryId category() {
        String id = filled.text("category");
        return directory.categories().stream()
                .map(Category::id)
                .filter(category -> category.value().equals(id))
                .findFirst()
                .orElse(null);
    }

    Kind kind() {
        return filled.has("kind") ? Kebab.parse("kind", filled.text("kind"), Kind.class) : Kind.APPEAL;
    }

    Telling telling() {
        String words = Stream.of("summary", "description", "place.address")
                .map(filled::text)
                .distinct()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Telling(words.substring(0, Math.min(words.length(), LONG_ENOUGH)), area(), category());
    }

    /** The report; what is wrong with it is put to the rest. */
    ObjectNode report(Choices choices, boolean callerExpected, Map<String, Wrong> wrongs) {
        Body body = new Body(CallForms.REPORT, choices, Optional::of);
        Wrong wrong = body.read(filled);
        ObjectNode json = body.json();
        Point.add(filled, json);
        boolean anonymous = filled.text("reporter.anonymous").equals("true");
        boolean told = filled.has("reporter.phone") || filled.has("reporter.name");
        if (anonymous || told) {
            ObjectNode reporter = json.putObject("reporter");
            reporter.put("anonymous", anonymous);
            reporter.put("byProxy", filled.text("reporter.byProxy").equals("true"));
            Stream.of("phone", "name")
                    .filter(part -> !anonymous && filled.has("reporter." + part))
                    .forEach(part -> reporter.put(part, filled.text("reporter." + part)));
        } else if (callerExpected) {
            wrong.required("reporter.phone");
        }
        wrongs.put("report", wrong);
        return json;
    }

    /** What a command at the end says; what is wrong with it is put to the rest. */
    ObjectNode following(String command, Choices choices, Map<String, Wrong> wrongs) {
        Form form = IssueForms.find(command).orElseThrow();
        Filled its = filled.under(command + ".");
        if (command.equals("decline")) { // its words are those of its ground
            its.values().set("ground.words", its.text("words"));
        }
        Body body = new Body(form, choices, Optional::of);
        wrongs.put(command, body.read(its));
        return body.json();
    }
}
