package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every text of every command, as the API describes it: what no text can hold is refused with a field's name and a code that
 * stays, and what is merely hostile never makes the server stumble.
 */
class EveryFieldOfTheApiTest {
    private static final List<String> PEOPLE = List.of(
            "county",
            "operator",
            "township",
            "village",
            "supervisor",
            "worker",
            "department",
            "resident",
            "auditor",
            "admin");

    /** Files and forms of other standards, which have tests of their own. */
    private static final Set<String> NOT_JSON = Set.of("/api/attachments");

    private static final String NUL = "a\\u0000b";
    private static final String HALF = "a\\ud800b";

    private final Lianshou lianshou = Lianshou.running();
    private final JsonNode description = lianshou.get("", "/v3/api-docs").json();
    private final Map<String, String> wrong = new TreeMap<>();
    private int tried;

    @Test
    void no_text_of_a_command_holds_what_no_text_can() {
        description.path("paths").forEachEntry((path, operations) -> {
            JsonNode schema = operations.at("/post/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode() && !NOT_JSON.contains(path)) {
                JsonNode sample = sample(schema, 0);
                leaves(sample, "", (field, with) -> refused(path, sample, field, with));
            }
        });

        System.out.println("texts of commands tried: " + tried);
        assertThat(tried).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    private void refused(String path, JsonNode sample, String field, ObjectNode at) {
        tried++;
        String leaf = field.substring(field.lastIndexOf('.') + 1);
        JsonNode before = at.get(leaf);
        for (String bad : List.of(NUL, HALF)) {
            at.put(leaf, "IN-THIS-PLACE");
            Answer answer = sent(path, sample.toString().replace("\"IN-THIS-PLACE\"", "\"" + bad + "\""));
            JsonNode errors = answer.json().path("errors");
            boolean isNamed = errors.valueStream()
                    .anyMatch(error -> !error.path("field").asString("").isEmpty()
                            && !error.path("code").asString("").isEmpty());
            if (answer.status() != 400 || !(isNamed || answer.code().equals("malformed-json"))) {
                wrong.put(path + " " + field + " " + bad, answer.status() + " " + answer.text());
            }
        }
        at.put(leaf, Hostile.words(tried));
        Answer hostile = sent(path, sample.toString());
        if (hostile.status() >= 500) {
            wrong.put(path + " " + field + " hostile", hostile.status() + " " + hostile.text());
        }
        at.set(leaf, before);
    }

    /** By whoever may. */
    private Answer sent(String path, String body) {
        Answer answer = null;
        for (String who : PEOPLE) {
            answer = lianshou.send(Lianshou.json(lianshou.request(who, filled(path)))
                    .header("If-Match", "\"0\"")
                    .POST(BodyPublishers.ofString(body)));
            if (answer.status() != 403) {
                return answer;
            }
        }
        return java.util.Objects.requireNonNull(answer);
    }

    private static String filled(String path) {
        return path.replace("{area}", "330521001200")
                .replace("{from}", "2026-09-01")
                .replace("{month}", "2026-09")
                .replace("{year}", "2027")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private void leaves(JsonNode node, String way, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode object) {
            for (String name : new ArrayList<>(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isString()) {
                    each.accept(way + name, object);
                } else {
                    leaves(value, way + name + ".", each);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(one -> leaves(one, way, each));
        }
    }

    /** One that says something in every field. */
    private JsonNode sample(JsonNode schema, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("$ref")) {
            return sample(description.at(schema.path("$ref").asString().substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            return sample(
                    schema.has("oneOf")
                            ? schema.path("oneOf").get(0)
                            : schema.path("anyOf").get(0),
                    depth + 1);
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asString()
                : schema.path("type").asString("object");
        return switch (type) {
            case "string" -> json.stringNode(text(schema.path("format").asString("")));
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            case "array" ->
                depth > 12 ? json.arrayNode() : json.arrayNode().add(sample(schema.path("items"), depth + 1));
            default -> {
                ObjectNode object = json.objectNode();
                if (depth <= 12) {
                    schema.path("properties").forEachEntry((name, of) -> {
                        if (!of.path("readOnly").asBoolean(false)) {
                            object.set(name, sample(of, depth + 1));
                        }
                    });
                }
                yield object;
            }
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "00000000-0000-4000-8000-000000000001";
            case "date" -> "2026-09-01";
            case "date-time" -> "2026-09-01T00:00:00Z";
            case "time" -> "08:00:00";
            default -> "x1";
        };
    }
}
