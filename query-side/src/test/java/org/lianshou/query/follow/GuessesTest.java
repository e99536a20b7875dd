package org.lianshou.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final Hands hands = new Hands();
    private final Guesses guesses = new Guesses(hands);

    @Test
    void a_number_takes_so_many_wrong_tails_wherever_they_come_from() {
        for (int i = 0; i < Guesses.FOR_A_NUMBER; i++) {
            assertThat(guesses.mayTry(17, "192.0.2." + i)).isTrue();
        }

        assertThat(guesses.mayTry(17, "192.0.2.99")).isFalse();
        assertThat(guesses.mayTry(18, "192.0.2.99")).isTrue();

        hands.on(Duration.ofHours(1));
        assertThat(guesses.mayTry(17, "192.0.2.99")).isTrue();
    }

    @Test
    void an_address_takes_so_many_wrong_tails_whatever_the_numbers() {
        for (int i = 0; i < Guesses.FROM_AN_ADDRESS; i++) {
            assertThat(guesses.mayTry(i, "192.0.2.1")).isTrue();
        }

        assertThat(guesses.mayTry(1_000, "192.0.2.1")).isFalse();
        assertThat(guesses.mayTry(1_000, "192.0.2.2")).isTrue();
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        for (int i = 0; i < Guesses.FROM_AN_ADDRESS; i++) {
            assertThat(guesses.mayTry(i, "2001:db8:0:1::" + i)).isTrue();
        }

        assertThat(guesses.mayTry(1_000, "2001:db8:0:1:ffff::1")).isFalse();
        assertThat(guesses.mayTry(1_000, "2001:db8:0:2::1")).isTrue();
    }

    @Test
    void who_is_right_may_ask_as_often_as_they_like() {
        for (int i = 0; i < 100; i++) {
            assertThat(guesses.mayTry(17, "192.0.2.1")).isTrue();
            guesses.wasRight(17, "192.0.2.1");
        }
    }

    @Test
    void what_is_over_is_forgotten_and_beyond_its_memory_the_oldest() {
        Throttle throttle = new Throttle(1, Duration.ofHours(1), 3, hands);
        for (String key : new String[] {"a", "b", "c", "d"}) {
            assertThat(throttle.take(key)).isTrue();
        }
        assertThat(throttle.size()).isEqualTo(3);
        assertThat(throttle.take("d")).isFalse();

        hands.on(Duration.ofHours(1));
        assertThat(throttle.take("e")).isTrue();
        assertThat(throttle.size()).isEqualTo(1);
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-02T01:00:00Z");

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
