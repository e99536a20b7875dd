package org.lianshou.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.Refusal;
import org.lianshou.command.issue.Refused;
import org.lianshou.command.order.Subjects;
import org.lianshou.eventlog.Append;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeyDestroyed;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.redaction.Secret;
import org.lianshou.wire.PhoneNumber;
import org.lianshou.wire.StreamEventCodec;

/** What follows from an erasure, and from a crash in the middle of one. */
class EraserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private ErasingDesk desk;

    @BeforeEach
    void open() {
        desk = new ErasingDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_key_goes_though_whoever_asked_was_killed_before_destroying_it() {
        IssueId issue = desk.report("operator");
        desk.erase(issue, "consent-withdrawn");
        assertThat(isReadable(issue)).as("nobody has destroyed it yet").isTrue();
        assertThat(known()).containsExactly(issue.value());

        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 2);
            assertThat(eraser.trouble()).isEmpty();
        }
        assertThat(isReadable(issue)).isFalse();
        assertThat(known()).isEmpty();
    }

    @Test
    void the_key_of_a_member_who_was_erased_from_a_roster_goes_too() {
        SubjectId member = desk.memberErased();
        assertThat(desk.keys.isDestroyed(member.value())).isFalse();
        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 2);
        }
        assertThat(desk.keys.isDestroyed(member.value())).isTrue();
    }

    @Test
    void whoever_has_several_issues_is_erased_in_all_of_them_on_the_same_ground() {
        IssueId one = desk.report("resident");
        IssueId two = desk.report("resident");
        IssueId neighbours = desk.report("resident-2");
        try (Eraser eraser = desk.eraser()) {
            await(() -> desk.subjects.issuesOf(subject(one)).size() == 2);
            desk.erase(two, "consent-withdrawn");
            await(() -> eraser.followed() == 5);

            SubjectErased followed = (SubjectErased) desk.events(one).getLast();
            assertThat(followed.act().actor().capacity()).isEqualTo(Role.SYSTEM);
            assertThat(followed.act().actor().person().value()).isEqualTo("admin");
            assertThat(followed.ground().code()).isEqualTo("consent-withdrawn");
            assertThat(followed.subject()).isEqualTo(subject(two));
            assertThat(List.of(isReadable(one), isReadable(two), isReadable(neighbours)))
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void a_ground_that_asks_for_the_end_asks_for_that_of_all_their_issues() {
        IssueId ended = desk.report("resident");
        IssueId open = desk.report("resident");
        desk.give(ended, "operator", desk.subjects, new CollectionCommand.Answer("周五通水"));
        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 3);
            assertThatThrownBy(() -> desk.erase(ended, "purpose-achieved"))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.ERASURE_TOO_EARLY))
                    .hasMessageContaining(open.toString());
            desk.give(open, "operator", desk.subjects, new CollectionCommand.Answer("周五通水"));
            desk.erase(ended, "purpose-achieved");
            await(() -> eraser.followed() == 6);
        }
        assertThat(desk.events(open).getLast()).isInstanceOf(SubjectErased.class);
    }

    @Test
    void places_beside_the_log_are_told_with_the_whole_history_until_they_have_done_it() {
        IssueId issue = desk.report("operator");
        desk.erase(issue, "consent-withdrawn");
        AtomicInteger failures = new AtomicInteger(2);
        List<List<IssueEvent>> told = Collections.synchronizedList(new ArrayList<>());
        Erasable place = (of, history) -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the disk is away");
            }
            assertThat(of).isEqualTo(issue);
            told.add(history);
        };
        try (Eraser eraser = desk.eraser(place)) {
            await(() -> eraser.trouble().contains("the disk is away"));
            assertThat(eraser.followed()).isLessThan(2);
            assertThat(isReadable(issue)).as("the key goes first").isFalse();
            await(() -> eraser.followed() == 2);
        }
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).hasSize(2).first().isInstanceOf(IssueReported.class);
        assertThat(told.getFirst().getFirst().toString()).doesNotContain("沈桂芳", "4242");
    }

    @Test
    void whatever_was_done_before_a_crash_is_done_again_without_doubling_it() throws Exception {
        IssueId one = desk.report("resident");
        IssueId two = desk.report("resident");
        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 2);
        }
        desk.erase(one, "consent-withdrawn");
        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 4);
        }
        desk.asOwner("update desk.erasure_cursor set position = 0");
        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 4);
        }
        assertThat(erasures(one)).isEqualTo(1);
        assertThat(erasures(two)).isEqualTo(1);
        assertThat(desk.reader.head().position()).isEqualTo(4);
    }

    @Test
    void a_report_that_was_on_its_way_does_not_slip_through() {
        IssueId first = desk.report("resident");
        IssueId late = desk.newId();
        NewEvent onItsWay = sealedReport(late, subject(first));
        desk.erase(first, "unlawful-processing");
        try (Eraser eraser = desk.eraser()) {
            await(() -> eraser.followed() == 2);
            desk.log.append(new Append(late.value(), Append.NEW_STREAM, List.of(onItsWay)));
            await(() -> eraser.followed() == 4);
        }
        assertThat(desk.events(late).getLast())
                .isInstanceOfSatisfying(
                        SubjectErased.class,
                        erased -> assertThat(erased.ground().code()).isEqualTo("unlawful-processing"));
        assertThat(isReadable(late)).isFalse();
    }

    @Test
    void a_report_decided_just_before_the_erasure_is_refused_and_nothing_of_it_recorded() {
        IssueId first = desk.report("resident");
        desk.keys.destroy(subject(first).value());
        Subjects notYetAware = new Subjects() {
            @Override
            public boolean isErased(SubjectId subject) {
                return false;
            }

            @Override
            public List<IssueId> issuesOf(SubjectId subject) {
                return List.of();
            }

            @Override
            public List<Secret> said(Issue issue) {
                return List.of();
            }
        };
        assertThatThrownBy(() -> desk.give(desk.newId(), "resident", notYetAware, ErasingDesk.report()))
                .isInstanceOf(SubjectKeyDestroyed.class);
        assertThat(desk.reader.head().position()).isEqualTo(1);
    }

    @Test
    void whoever_was_erased_may_report_again_as_somebody_new() {
        IssueId before = desk.report("resident");
        desk.keys.destroy(subject(before).value());

        IssueId after = desk.report("resident");

        assertThat(subject(after).value()).isEqualTo(after.value());
        assertThat(isReadable(after)).isTrue();
        assertThat(isReadable(before)).isFalse();
    }

    private NewEvent sealedReport(IssueId issue, SubjectId subject) {
        IssueReported like = (IssueReported) desk.events(new IssueId(desk.reader.after(0, 1).getFirst().stream()))
                .getFirst();
        IssueReported report = new IssueReported(
                issue,
                like.act(),
                like.source(),
                like.matter(),
                like.area(),
                like.place(),
                like.withoutPersonalText().reporter(),
                List.of(),
                new Personal.Clear(subject, "说给你们听"),
                null,
                null);
        EventCodec.Encoded encoded = desk.codec.encode(issue.value(), 0, report);
        return new NewEvent(encoded.type(), encoded.revision(), encoded.payload(), new byte[0]);
    }

    private SubjectId subject(IssueId issue) {
        return ((IssueReported) desk.events(issue).getFirst()).reporter().subject();
    }

    private boolean isReadable(IssueId issue) {
        IssueReported report = (IssueReported) StreamEventCodec.opening(desk.keys)
                .decode(desk.reader.stream(issue.value()).getFirst());
        return report.privateWords() instanceof Personal.Clear;
    }

    private long erasures(IssueId issue) {
        return desk.events(issue).stream()
                .filter(SubjectErased.class::isInstance)
                .count();
    }

    private List<UUID> known() {
        return desk.keys.introducedBy(PhoneNumber.normalized("+86 13900004242"));
    }

    private static void await(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("out of patience").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
