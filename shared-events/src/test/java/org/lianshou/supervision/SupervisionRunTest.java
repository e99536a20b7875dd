package org.lianshou.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.supervision.SupervisionRunEvent.RoundConvened;
import org.lianshou.supervision.SupervisionRunEvent.RunOpened;

class SupervisionRunTest {
    private static final Instant AT = Instant.parse("2026-11-15T16:00:00Z");
    private static final Act ACT = new Act(new Actor(new PersonId("system"), Role.SYSTEM, null), AT, false, null);

    @Test
    void what_is_opened_is_held_once_what_it_is_for_is_there() {
        Turn turn = turn(RunKind.COORDINATION);
        SupervisionRun opened = opened(turn);

        assertThat(SupervisionRun.notHeld(turn.id()).isHeld()).isFalse();
        assertThat(opened.isHeld()).isFalse();
        assertThat(opened.after(new RoundConvened(turn, ACT, List.of())).isHeld())
                .isTrue();
        assertThat(opened(turn(RunKind.BULLETIN)).isHeld()).isFalse();
        assertThat(opened(turn(RunKind.REMINDER)).isHeld())
                .as("of nobody, where nothing is late")
                .isTrue();
    }

    private static SupervisionRun opened(Turn turn) {
        return SupervisionRun.notHeld(turn.id()).after(new RunOpened(turn, ACT, new Pin(4_711, AT)));
    }

    private static Turn turn(RunKind kind) {
        Period period = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 16));
        return new Turn(new AreaId("c"), kind, period);
    }
}
