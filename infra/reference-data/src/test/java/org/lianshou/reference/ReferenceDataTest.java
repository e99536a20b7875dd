package org.lianshou.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.PolicyVersion;

class ReferenceDataTest {
    private static final String COUNTY = "county.json";
    private static final String POLICY = "policy/county-2026.1.json";
    private static final String CALENDAR = "calendar/china.json";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheDemo() throws IOException {
        ReferenceFiles demo = ReferenceFiles.builtIn();
        Files.createDirectories(folder.resolve("policy"));
        Files.createDirectories(folder.resolve("calendar"));
        Files.write(folder.resolve(COUNTY), demo.county().bytes());
        Files.write(folder.resolve(POLICY), demo.policies().getFirst().bytes());
        Files.write(folder.resolve(CALENDAR), demo.calendar().bytes());
    }

    @Test
    void a_folder_holds_a_county() {
        ReferenceData data = ReferenceData.load(folder);

        assertThat(data.directory().version())
                .isEqualTo(ReferenceData.demo().directory().version());
        assertThat(inForce(data, "2026-11-01T00:00:00Z")).isEqualTo("county-2026.1");
    }

    @Test
    void the_policy_in_force_changes_at_midnight_in_shanghai() throws IOException {
        String next = Files.readString(folder.resolve(POLICY))
                .replace("\"version\": \"county-2026.1\"", "\"version\": \"county-2026.2\"")
                .replace("2026-01-01", "2026-07-01");
        Files.writeString(folder.resolve("policy/county-2026.2.json"), next);

        ReferenceData data = ReferenceData.load(folder);

        assertThat(inForce(data, "2024-05-01T00:00:00Z")).isEqualTo("county-2026.1");
        assertThat(inForce(data, "2026-06-30T15:59:59.999999Z")).isEqualTo("county-2026.1");
        assertThat(inForce(data, "2026-06-30T16:00:00Z")).isEqualTo("county-2026.2");
        PolicyVersion later = new PolicyVersion("county-2026.2");
        assertThat(data.policies().version(later).version()).isEqualTo(later);
        assertThatThrownBy(() -> data.policies().version(new PolicyVersion("county-2026.3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("county-2026.3");
    }

    @Test
    void two_policies_of_one_version_are_refused() throws IOException {
        Files.copy(folder.resolve(POLICY), folder.resolve("policy/copy.json"));

        assertRefused("county-2026.1.json: another policy has this version");
    }

    @Test
    void a_missing_calendar_is_refused() throws IOException {
        Files.delete(folder.resolve(CALENDAR));

        assertRefused("calendar: holds 0 JSON files where one is expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            county.json|"focus": false}|"focus": false, "hue": "red"}|county.json: categories[5].hue is not known here
            county.json|"role": "auditor"|"role": "king"|grants[0].role must be one of operator, grid-head
            county.json|"unit": "u-hotline"|"unit": "u-nowhere"|county.json: people: operator belongs to no known unit, u-nowhere
            county.json|"parent": "330521001"}|"parent": "330521009"}|county.json: no area 330521009
            county.json|"level": "township"|"level": "grid"|county.json: areas: 330521001001 (VILLAGE) can't lie in 330521001
            county.json|"level": "township", "parent": "330521"|"level": "township"|county.json: areas need one without a parent
            county.json|"id": "worker-2"|"id": "worker"|county.json: Duplicate key worker
            county.json|"people": [|"persons": [|county.json: persons is not known here
            policy/county-2026.1.json|return.within|return.wihtin|county-2026.1.json: figures.return.wihtin is read by nothing
            policy/county-2026.1.json|"value": "1 working-day"|"value": "1 workday"|county-2026.1.json: figures.return.within.value reads like '5 working-day'
            policy/county-2026.1.json|"value": "2"|"value": "two"|county-2026.1.json: figures.rework.escalates-at.value is a whole number
            policy/county-2026.1.json|"value": "2"|"value": 2|county-2026.1.json: figures[12].value is required to be text
            policy/county-2026.1.json|"source": "自定默认，无外部依据"}|"source": " "}|figures.late-entry.within.source is required
            policy/county-2026.1.json|"effectiveFrom": "2026-01-01",||county-2026.1.json: effectiveFrom is required
            calendar/china.json|"2026-02-14"|"2026-02-30"|china.json: years[3].shiftedWorkingDays[1] is required to be a day
            calendar/china.json|"years": [|"years" [|china.json: body can't be read as JSON at line
            """)
    void a_mistake_names_its_file_and_field(String file, String right, String wrong, String message)
            throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(right);
        Files.writeString(folder.resolve(file), text.replace(right, wrong == null ? "" : wrong));

        assertRefused(message);
    }

    private static String inForce(ReferenceData data, String at) {
        return data.policies().at(Instant.parse(at)).version().value();
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ReferenceData.load(folder))
                .isInstanceOf(BadReferenceData.class)
                .hasMessageContaining(message);
    }
}
