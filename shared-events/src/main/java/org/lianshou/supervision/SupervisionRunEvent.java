package org.lianshou.supervision;

import java.util.List;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.stream.StreamEvent;

/** 催办、调度、通报: a fact about what came round for one area and period. */
public sealed interface SupervisionRunEvent extends StreamEvent {
    Turn turn();

    Act act();

    @Override
    default UUID stream() {
        return turn().id().value();
    }

    @Override
    default SupervisionRun beginning() {
        return SupervisionRun.notHeld(turn().id());
    }

    /** A fact that its time had come. @param pin what all in it is counted as of */
    @EventType("supervision-run.opened")
    record RunOpened(Turn turn, Act act, Pin pin) implements SupervisionRunEvent {}

    /** A fact that a unit was reminded. */
    @EventType("supervision-run.reminder-issued")
    record ReminderIssued(Turn turn, Act act, Reminder reminder) implements SupervisionRunEvent {}

    /** A fact that a coordination round was called. @param candidates what it may take, the most prominent first */
    @EventType("supervision-run.round-convened")
    record RoundConvened(Turn turn, Act act, List<Prominent> candidates) implements SupervisionRunEvent {}

    /** A fact that the round took an issue and decided. */
    @EventType("supervision-run.round-decided")
    record RoundDecided(Turn turn, Act act, RoundDecision decision) implements SupervisionRunEvent {}

    /** A fact that the round is over. */
    @EventType("supervision-run.round-closed")
    record RoundClosed(Turn turn, Act act, String words) implements SupervisionRunEvent {}

    /** A fact that a bulletin went out. */
    @EventType("supervision-run.bulletin-issued")
    record BulletinIssued(Turn turn, Act act, Bulletin bulletin) implements SupervisionRunEvent {}

    /** A fact that another edition took a bulletin's place, counted as of later. */
    @EventType("supervision-run.bulletin-corrected")
    record BulletinCorrected(Turn turn, Act act, Ground ground, Pin pin, Bulletin bulletin)
            implements SupervisionRunEvent {}
}
