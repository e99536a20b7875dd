package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.Events.opening;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.LogFollower.Pace;

/** How soon what happens is followed. The rests are so long that a test which had to wait for one would fail. */
class LogFollowerTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LogDatabase database = new LogDatabase();

    private final EventLog log = new EventLog(database.command(), Clock.systemUTC());
    private final LogTail tail = new LogTail(database.command(), LONG); // so long that only a notification can wake it
    private final BlockingQueue<Long> passes = new LinkedBlockingQueue<>();

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @AfterEach
    void close() {
        tail.close();
    }

    @Test
    void what_comes_after_a_silence_is_followed_at_once() throws InterruptedException {
        try (Passing follower = new Passing(new Pace(2_000, 1_000, LONG, LONG))) {
            follower.start();
            append(1);
            assertThat(nextPass()).isEqualTo(1);
        }
    }

    @Test
    void what_comes_soon_after_a_pass_waits_until_it_is_enough() throws InterruptedException {
        try (Passing follower = new Passing(new Pace(2_000, 3, LONG, LONG))) {
            follower.start();
            append(1);
            assertThat(nextPass()).isEqualTo(1);
            append(1);
            append(1);
            append(1);
            assertThat(nextPass()).isEqualTo(3);
        }
    }

    @Test
    void what_is_far_behind_is_followed_page_by_page_without_a_rest() throws InterruptedException {
        try (Passing follower = new Passing(new Pace(4, 2, LONG, LONG))) {
            append(10);
            follower.start();
            assertThat(nextPass()).isEqualTo(4);
            assertThat(nextPass()).isEqualTo(4);
            assertThat(nextPass()).isEqualTo(2);
        }
    }

    @Test
    void the_more_was_found_the_longer_is_the_rest() {
        Pace pace = new Pace(2_000, 100, Duration.ofMillis(50), Duration.ofSeconds(1));
        assertThat(pace.rest(1)).isEqualTo(Duration.ofMillis(60));
        assertThat(pace.rest(50)).isEqualTo(Duration.ofMillis(550));
        assertThat(pace.rest(2_000)).isEqualTo(Duration.ofSeconds(1));
    }

    private void append(int events) {
        log.append(opening(UUID.randomUUID(), events));
    }

    private @Nullable Long nextPass() throws InterruptedException {
        return passes.poll(20, TimeUnit.SECONDS);
    }

    /** Notes how much each pass finds. */
    private final class Passing extends LogFollower<LogFollower.Cursor> {
        private final long beginning =
                new EventLogReader(database.command()).head().position();

        Passing(Pace pace) {
            super("passing", 0x70617373L, database.command(), tail, pace);
        }

        @Override
        protected Cursor begin(Connection session) {
            return new Cursor() {
                @Override
                public long position() {
                    return beginning;
                }

                @Override
                public void moveTo(long position) {}
            };
        }

        @Override
        protected void follow(long position, long upTo, Cursor cursor) {
            passes.add(upTo - position);
        }
    }
}
