package org.lianshou.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.wire.LianshouJson;

/** Thirty days of one township, or a few more. */
public final class Month {
    private static final int LEAST = 30;
    private static final long SEED = 330_521_001L;

    private final LocalDate first;
    private final Instant end;
    private final int length;

    private Month(LocalDate first, Instant end) {
        this.first = first;
        this.end = end;
        this.length = (int) ChronoUnit.DAYS.between(first, WorkCalendar.day(end.minusNanos(1))) + 1;
    }

    /** @param monday on which it begins */
    public static Month from(LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
        return new Month(monday, WorkCalendar.startOf(monday.plusDays(LEAST)));
    }

    /** The one that ends as its registers say: 中秋 and 国庆 lie in it, with the Sunday and the Saturday worked instead. */
    public static Month ofTrial() {
        return from(LocalDate.of(2026, java.time.Month.SEPTEMBER, 14));
    }

    /** What that one is to end in. */
    public static Registers expected() {
        try (InputStream in = Objects.requireNonNull(Month.class.getResourceAsStream("registers.json"))) {
            return LianshouJson.mapper().readValue(in, Registers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that has come to an instant. */
    public static Month until(Instant now) {
        LocalDate monday =
                WorkCalendar.day(now).minusDays(LEAST).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Month(monday, now);
    }

    /**
     * What came of it.
     *
     * @param refused how often the rules said no, by code
     * @param missed what was told and did not come about; nothing, where the month is as it was told
     */
    public record Played(Map<String, Integer> refused, List<String> missed) {}

    /** Before anybody is up. */
    public Instant begins() {
        return WorkCalendar.startOf(first);
    }

    /**
     * Plays it.
     *
     * @param town opened at its beginning
     * @param beside what is told beside
     * @param progress is told which part of it is over, from 0 to 1
     */
    public Played play(Town town, List<Told> beside, DoubleConsumer progress) {
        Tally tally = new Tally();
        Deeds deeds = new Deeds(town, tally);
        Days days = new Days(first, town.calendar());
        Happenings ahead = new Happenings();
        Townspeople people = new Townspeople(town, deeds);
        Course course = new Course(town, ahead, days, deeds, people);
        Random chance = new Random(SEED);
        Matters matters = new Matters(chance);
        Story story = new Story(town, days, ahead, deeds, people, course);
        new Groundwork(story).tell();
        new NewRules(story).tell();
        new VillageSessions(story, length).tell();
        new Occasions(story, matters, chance).tell();
        new Likeness(story).tell();
        new Petitions(story).tell();
        new CriticalHazards(story).tell();
        new CallOuts(story).tell();
        new Supervising(story, length).tell();
        new VillageWeeks(story, length).tell();
        new Telephones(story, length).tell();
        new Reports(story, matters, chance, length).comeIn();
        beside.forEach(told -> tell(told, story));
        Arising arising = new Arising(town, course);
        Instant begin = begins();
        ahead.letHappen(town, end, now -> {
            arising.look();
            progress.accept((double) Duration.between(begin, now).toSeconds()
                    / Duration.between(begin, end).toSeconds());
        });
        return new Played(tally.refused(), tally.missed());
    }

    private static void tell(Told told, Story story) {
        story.course().leave(told.issue());
        story.ahead()
                .at(
                        told.at(),
                        () -> story.surely(
                                told.command().name() + " " + told.issue(),
                                story.deeds().issue(told.by().value(), told.issue(), told.command())));
    }
}
