package org.lianshou.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReferenceDataWarningTest {
    @Test
    void a_calendar_that_is_about_to_end_is_told_of_loudly(CapturedOutput output) {
        load("2026-11-18T00:00:00Z");

        assertThat(output).containsPattern("WARN.*loaded until 2027-01-01, for 44 more days");
    }

    @Test
    void one_that_reaches_far_enough_is_not(CapturedOutput output) {
        load("2026-10-01T00:00:00Z");

        assertThat(output).doesNotContain("work calendar");
    }

    private static void load(String instant) {
        new Everything().referenceData("", Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
