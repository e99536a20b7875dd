package org.lianshou.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.lianshou.command.order.Rulebook;
import org.lianshou.reference.ReferenceData;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class CalendarHealthTest {
    @Test
    void aCalendarThatReachesFarEnoughIsToldOfWithoutAWarning() {
        Health health = on("2026-11-01T00:00:00Z");

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("version", "china-2023-2026")
                .containsEntry("loadedUntil", "2027-01-01")
                .containsEntry("daysLeft", 61L)
                .doesNotContainKey("warning");
    }

    @Test
    void oneThatIsAboutToEndWarnsAndAilsNobody() {
        Health health = on("2026-12-01T00:00:00Z");

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("warning")).asString().contains("2027", "31 more days");
    }

    @Test
    void oneThatHasEndedSaysThatTheYearIsNotLoaded() {
        Health health = on("2027-01-05T00:00:00Z");

        assertThat(health.getDetails().get("warning"))
                .asString()
                .contains("of this year is not loaded", "paper of 2027")
                .doesNotContain("2027-01-05");
    }

    private static Health on(String instant) {
        ReferenceData county = ReferenceData.demo();
        Rulebook rulebook = new Rulebook(county.directory(), county.policies(), county.calendar());
        return new CalendarHealth(rulebook, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)).health();
    }
}
