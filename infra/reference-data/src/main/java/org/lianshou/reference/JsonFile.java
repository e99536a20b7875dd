package org.lianshou.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.lianshou.wire.JsonRefusal;
import org.lianshou.wire.LianshouJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One file's bytes, with the name to say where an error lies. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record JsonFile(String name, byte[] bytes) {

    static JsonFile builtIn(String name) {
        try (InputStream in = JsonFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BadReferenceData(name, "is missing");
            }
            return new JsonFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonFile at(Path file) {
        try {
            return new JsonFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What begins with a dollar, such as {@code $schema}, tells of the file and not of the county. */
    private static JsonNode withoutSchema(JsonNode read) {
        if (!(read instanceof ObjectNode object)) {
            return read;
        }
        List<String> ofTheFile = object.propertyNames().stream()
                .filter(name -> name.startsWith("$"))
                .toList();
        return object.without(ofTheFile);
    }

    /** What the file holds, made into what it means; whatever is wrong on the way names the file. */
    <F, T> T read(Class<F> shape, Function<F, T> meaning) {
        try {
            JsonNode read = LianshouJson.mapper().readTree(bytes);
            return meaning.apply(LianshouJson.mapper().treeToValue(withoutSchema(read), shape));
        } catch (JacksonException e) {
            throw new BadReferenceData(name, JsonRefusal.of(e));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BadReferenceData(name, e);
        }
    }
}
