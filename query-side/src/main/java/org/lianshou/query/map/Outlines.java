package org.lianshou.query.map;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.page.Language;
import org.lianshou.wire.JsonRefusal;
import org.lianshou.wire.LianshouJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The county's own outlines: GeoJSON (RFC 7946), a FeatureCollection whose features say in their property {@code area} which area
 * they are. Its members {@code about} and {@code about_en} stand under the map: source, date, approval number (审图号).
 */
public final class Outlines {
    /** Where a county has none, and its map is a scheme. */
    public static final Outlines NONE = new Outlines();

    private static final Logger log = LoggerFactory.getLogger(Outlines.class);

    /** What browsers are asked to load at most, in bytes. */
    private static final int MOST = 4 * 1024 * 1024;

    /** How many of something are named before it is only counted. */
    private static final int NAMED = 5;

    private final Map<String, JsonNode> geometries = new LinkedHashMap<>();
    private final List<String> unnamed = new ArrayList<>();
    private @Nullable String about;
    private @Nullable String english;

    private Outlines() {}

    /** @throws BadOutlines where the file is not there or is no such collection, so that it is seen at the start */
    public static Outlines read(Path file, Directory directory) {
        if (!Files.isRegularFile(file)) {
            throw new BadOutlines("map-missing", file + ": there is no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, directory);
        } catch (IOException e) {
            throw new BadOutlines("map-missing", file + " can't be read: " + e);
        }
    }

    /** @throws BadOutlines where it is no such collection */
    public static Outlines read(URL file, Directory directory) {
        try (InputStream in = file.openStream()) {
            return read(file.toString(), in, directory);
        } catch (IOException e) {
            throw new BadOutlines("map-missing", file + " can't be read: " + e);
        }
    }

    boolean areThere() {
        return !geometries.isEmpty();
    }

    Optional<JsonNode> of(AreaId area) {
        return Optional.ofNullable(geometries.get(area.value()));
    }

    /** Where they come from, in the language of whoever asks, or in the one in which it is said. */
    @Nullable
    String about() {
        return Language.current().isChinese() || english == null ? about : english;
    }

    private static Outlines read(String file, InputStream in, Directory directory) throws IOException {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new BadOutlines(
                    "map-too-large", file + " has more than " + MOST / 1024 / 1024 + " MB; simplify its outlines");
        }
        Outlines outlines = new Outlines();
        try {
            outlines.take(LianshouJson.mapper().readTree(bytes));
        } catch (JacksonException e) {
            throw new BadOutlines(
                    "map-not-json", file + ": " + JsonRefusal.of(e).getMessage());
        } catch (InvalidInput e) {
            throw new BadOutlines("map-about", file + ": " + e.getMessage());
        } catch (BadOutlines e) {
            throw e.in(file);
        }
        outlines.checkAgainst(directory, file);
        return outlines;
    }

    private void take(JsonNode root) {
        if (root.isMissingNode()) {
            throw new BadOutlines("map-not-json", "is empty, and no JSON");
        }
        JsonNode features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            throw new BadOutlines("map-not-geojson", "is JSON, but no GeoJSON FeatureCollection");
        }
        Reference.check(root.path("crs"));
        about = said(root, "about");
        english = said(root, "about_en");
        int number = 0;
        for (JsonNode feature : features) {
            take(feature, ++number);
        }
    }

    private void take(JsonNode feature, int number) {
        String area = feature.at("/properties/area").asString("");
        String where = "feature " + number + (area.isEmpty() ? "" : " (" + shown(area) + ")");
        JsonNode geometry = feature.path("geometry");
        if (area.isEmpty() || !geometry.isObject()) {
            unnamed.add(where);
        } else if (geometries.put(area, new OutlineReader(where).read(geometry)) != null) {
            throw new BadOutlines("map-twice", where + " is there twice; several parts are one MultiPolygon");
        }
    }

    private void checkAgainst(Directory directory, String file) {
        Set<String> known =
                directory.areas().stream().map(area -> area.id().value()).collect(Collectors.toSet());
        List<String> unknown = geometries.keySet().stream()
                .filter(area -> !known.contains(area))
                .toList();
        if (unknown.size() == geometries.size()) {
            throw new BadOutlines(
                    "map-no-area",
                    file
                            + " has no feature with an outline whose property \"area\" is the code of an area of the county"
                            + (unknown.isEmpty() ? "" : "; there are " + named(unknown)));
        }
        if (!unknown.isEmpty()) {
            log.warn("{}: not drawn, since there are no such areas: {}", file, named(unknown));
        }
        if (!unnamed.isEmpty()) {
            log.warn("{}: not drawn, for want of an outline or of the property \"area\": {}", file, named(unnamed));
        }
    }

    private static @Nullable String said(JsonNode root, String name) {
        JsonNode said = root.path(name);
        return said.isMissingNode() ? null : Given.line(name, said.isString() ? said.asString() : null);
    }

    private static String named(List<String> all) {
        List<String> first = all.stream().limit(NAMED).map(Outlines::shown).toList();
        return String.join(", ", first) + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    }

    /** What a file says, as a line of a log can hold it. */
    static String shown(String said) {
        String plain = said.replaceAll("[^\\p{L}\\p{N} ._:()-]", "?");
        return plain.substring(0, Math.min(plain.length(), Given.CODE));
    }
}
