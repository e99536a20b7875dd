package org.lianshou.query.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.query.County;
import org.lianshou.query.page.Language;
import org.lianshou.reference.ReferenceData;
import tools.jackson.databind.JsonNode;

class OutlinesTest {
    private static final String SQUARE = "[[[119.9,30.5],[120.0,30.5],[120.0,30.6],[119.9,30.5]]]";

    @TempDir
    private Path folder;

    @Test
    void holes_and_several_parts_stay_and_positions_tell_a_hands_breadth() throws IOException {
        String hole = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[6,1],[8,1],[8,3],[6,1]]]}";
        String parts =
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[119.12345678,30,8.5],[120,30],[120,31],[119.12345678,30,8.5]]]]}";

        Outlines outlines = read(collection(feature("\"v11\"", hole) + "," + feature("\"v12\"", parts)));

        assertThat(outlines.areThere()).isTrue();
        assertThat(geometry(outlines, "v11").at("/coordinates")).hasSize(2);
        assertThat(geometry(outlines, "v12").at("/coordinates/0/0/0").toString())
                .isEqualTo("[119.123457,30.0]");
        assertThat(outlines.of(new AreaId("v21"))).isEmpty();
    }

    @Test
    void what_is_no_area_of_the_county_or_has_no_outline_is_left_out() throws IOException {
        String file = collection(
                feature("\"v11\"", polygon(SQUARE))
                        + "," + feature("\"elsewhere \\u0000\\u202e<b>\"", polygon(SQUARE))
                        + "," + feature("\"v12\"", "null")
                        + ",{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}");

        Outlines outlines = read(file);

        assertThat(outlines.of(new AreaId("v11"))).isPresent();
        assertThat(outlines.of(new AreaId("v12"))).isEmpty();
    }

    @Test
    void a_byte_order_mark_a_member_for_cgcs2000_and_words_under_the_map_are_taken() throws IOException {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},";
        Outlines outlines = read("\ufeff{\"type\":\"FeatureCollection\"," + crs
                + "\"about\":\"审图号：GS(2026)0000号\",\"features\":[" + feature("\"v11\"", polygon(SQUARE)) + "]}");

        assertThat(outlines.about()).isEqualTo("审图号：GS(2026)0000号");
    }

    /** Its names are those of actual places, and so its borders must not look as if they were theirs. */
    @Test
    void the_demo_county_is_drawn_whole_and_at_sea() {
        ReferenceData demo = ReferenceData.demo();
        Directory county = demo.directory();

        Outlines outlines = Outlines.read(demo.map().orElseThrow(), county);

        assertThat(county.areas())
                .filteredOn(area -> area.level() == Level.TOWNSHIP || area.level() == Level.VILLAGE)
                .allSatisfy(
                        area -> assertThat(outlines.of(area.id()).orElseThrow().findValues("coordinates"))
                                .first()
                                .asString()
                                .doesNotContainPattern("[1-9][0-9]*\\.[0-9]"));
        assertThat(Language.CHINESE.speaking(outlines::about)).contains("虚构");
        assertThat(Language.ENGLISH.speaking(outlines::about)).contains("made up");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("map-not-json", "<gml/>", "line 1"),
                Arguments.of("map-not-json", "", "JSON"),
                Arguments.of("map-not-json", "[".repeat(5_000), ""),
                Arguments.of("map-not-json", collection(feature("\"v11\"", polygon(SQUARE))) + "{}", ""),
                Arguments.of("map-not-geojson", "[]", "FeatureCollection"),
                Arguments.of("map-not-geojson", polygon(SQUARE), "FeatureCollection"),
                Arguments.of(
                        "map-not-geojson", "{\"type\":\"FeatureCollection\",\"features\":{}}", "FeatureCollection"),
                Arguments.of("map-no-area", collection(""), "\"area\""),
                Arguments.of("map-no-area", collection(feature("\"v99\"", polygon(SQUARE))), "v99"),
                Arguments.of(
                        "map-no-area",
                        collection(feature("\"\\u0000\\u202e\\n<b>v\"", polygon(SQUARE))),
                        "there are ????b?v"),
                Arguments.of("map-no-area", collection(feature("\"v11\"", "null")), "\"area\""),
                Arguments.of(
                        "map-twice",
                        collection(feature("\"v11\"", polygon(SQUARE)) + "," + feature("\"v11\"", polygon(SQUARE))),
                        "feature 2 (v11)"),
                Arguments.of(
                        "map-geometry",
                        collection(feature("\"v11\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}")),
                        "LineString"),
                Arguments.of("map-geometry", collection(feature("\"v11\"", polygon("[]"))), "list of rings"),
                Arguments.of("map-geometry", outline("[[\"1\",\"2\"],[1,2],[3,4],[1,2]]"), "pair of numbers"),
                Arguments.of("map-geometry", outline("[[1],[1,2],[3,4],[1,2]]"), "pair of numbers"),
                Arguments.of("map-ring", outline("[[1,2],[3,4],[1,2]]"), "3 positions"),
                Arguments.of("map-ring", outline("[[1,2],[3,4],[5,4],[1,3]]"), "where it began"),
                Arguments.of(
                        "map-swapped", outline("[[30.5,119.9],[30.5,120],[30.6,120],[30.5,119.9]]"), "[30.5, 119.9]"),
                Arguments.of(
                        "map-degrees", outline("[[40520000.5,3376000],[1,2],[3,4],[40520000.5,3376000]]"), "metres"),
                Arguments.of("map-degrees", outline("[[1e999,2],[1,2],[3,4],[1e999,2]]"), "degrees"),
                Arguments.of("map-degrees", outline("[[100,89],[1,2],[3,4],[100,89]]"), "85.05"),
                Arguments.of(
                        "map-crs",
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4528\"}},\"features\":[]}",
                        "EPSG:4528"),
                Arguments.of(
                        "map-about",
                        "{\"type\":\"FeatureCollection\",\"about\":\"a\\u0000b\",\"features\":[]}",
                        "control characters"),
                Arguments.of(
                        "map-about", "{\"type\":\"FeatureCollection\",\"about\":[1],\"features\":[]}", "required"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_can_not_be_drawn_is_refused_with_the_file_the_place_and_a_code(String code, String json, String says) {
        assertThatExceptionOfType(BadOutlines.class)
                .isThrownBy(() -> read(json))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.getMessage())
                            .contains(folder.toString(), says)
                            .endsWith("(" + code + ")")
                            .doesNotContain("\0", "\u202e", "\n");
                });
    }

    @Test
    void a_file_in_another_encoding_is_not_guessed_at() throws IOException {
        Path file = folder.resolve("gbk.geojson");
        Files.writeString(
                file, "{\"type\":\"FeatureCollection\",\"about\":\"德清\",\"features\":[]}", Charset.forName("GBK"));

        assertThatExceptionOfType(BadOutlines.class)
                .isThrownBy(() -> Outlines.read(file, County.DIRECTORY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("map-not-json"));
    }

    @Test
    void what_no_browser_should_load_is_not_read_to_its_end() throws IOException {
        Path file = folder.resolve("huge.geojson");
        Files.write(file, " ".repeat(50 << 20).getBytes(UTF_8));

        assertThatExceptionOfType(BadOutlines.class)
                .isThrownBy(() -> Outlines.read(file, County.DIRECTORY))
                .withMessageContaining("4 MB")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("map-too-large"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        for (Path none : new Path[] {folder.resolve("none.geojson"), folder}) {
            assertThatExceptionOfType(BadOutlines.class)
                    .isThrownBy(() -> Outlines.read(none, County.DIRECTORY))
                    .withMessageContaining(none + ": there is no such file (map-missing)");
        }
    }

    private Outlines read(String json) throws IOException {
        return Outlines.read(Files.writeString(folder.resolve("map.geojson"), json), County.DIRECTORY);
    }

    private static JsonNode geometry(Outlines outlines, String area) {
        return outlines.of(new AreaId(area)).orElseThrow();
    }

    private static String outline(String ring) {
        return collection(feature("\"v11\"", polygon("[" + ring + "]")));
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String area, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"area\":" + area + "},\"geometry\":" + geometry + "}";
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }
}
