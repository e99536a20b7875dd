package org.lianshou.command.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.attachments.Attachment;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.EvidenceRefused;

class SweeperTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_nobody_names_for_a_day_is_deleted_and_not_before() {
        Attachment photo = desk.upload("operator", false);
        Attachment face = desk.upload("operator", true);

        desk.pass(DAY);
        desk.sweep();
        assertThat(desk.isThere(photo)).isTrue();

        desk.pass(MOMENT);
        desk.sweep();
        assertThat(desk.isThere(photo)).isFalse();
        assertThat(desk.isThere(face)).isFalse();
        refused("operator", photo);
    }

    @Test
    void what_an_event_refers_to_is_kept_for_good() {
        Attachment photo = desk.upload("operator", true);
        desk.give("operator", named("operator", photo));

        for (int day = 0; day < 3; day++) {
            desk.pass(DAY.plus(MOMENT));
            desk.sweep();
            assertThat(desk.isThere(photo)).isTrue();
        }
        desk.give("operator", named("operator", photo));
    }

    @Test
    void nothing_but_the_log_says_what_is_referred_to() throws SQLException {
        Attachment photo = desk.upload("operator", false);
        desk.give("operator", named("operator", photo));

        desk.asOwner("update desk.attachment set named_at = now() - interval '9 years'");
        desk.sweep();
        assertThat(desk.isThere(photo)).isTrue();

        desk.asOwner("delete from desk.attachment");
        desk.pass(DAY.multipliedBy(2));
        desk.sweep();
        assertThat(desk.isThere(photo)).isTrue();
    }

    @Test
    void a_crash_while_the_log_is_read_loses_no_reference() throws SQLException {
        Attachment photo = desk.upload("operator", false);
        desk.give("operator", named("operator", photo));
        desk.pass(DAY.multipliedBy(2));
        desk.asOwner("revoke delete on desk.attachment from lianshou_command");
        assertThatThrownBy(desk::sweep).isInstanceOf(RuntimeException.class);
        assertThat(desk.waiting.readUpTo()).isZero();

        desk.asOwner("grant delete on desk.attachment to lianshou_command");
        desk.sweep();

        assertThat(desk.isThere(photo)).isTrue();
        assertThat(desk.waiting.readUpTo()).isEqualTo(desk.log.head().position());
    }

    @Test
    void what_was_named_on_its_last_hour_waits_for_its_order_another_day() {
        Attachment photo = desk.upload("operator", false);
        desk.pass(DAY.minus(MOMENT));
        IssueCommand command = named("operator", photo);

        desk.pass(DAY);
        desk.sweep();
        assertThat(desk.isThere(photo)).isTrue();

        desk.give("operator", command);
        desk.pass(DAY.multipliedBy(2));
        desk.sweep();
        assertThat(desk.isThere(photo)).isTrue();
    }

    @Test
    void what_is_being_swept_is_named_no_more_and_a_crash_there_is_finished_by_the_next() {
        Attachment photo = desk.upload("operator", false);
        desk.pass(DAY.plus(MOMENT));
        assertThat(desk.waiting.sweep(
                        desk.store.find(photo.id()).orElseThrow().uploadedAt().plus(MOMENT)))
                .containsExactly(photo.id());

        refused("operator", photo);
        desk.sweep();

        assertThat(desk.isThere(photo)).isFalse();
    }

    @Test
    void a_row_without_a_file_is_swept_as_well() throws SQLException {
        desk.asOwner("insert into desk.attachment (id, named_at) values (gen_random_uuid(), '2020-01-01')");

        desk.sweep();

        assertThat(desk.waiting.sweep(Instant.EPOCH)).isEmpty();
    }

    @Test
    void evidence_is_completed_from_what_was_uploaded_by_the_same_person() {
        Attachment face = desk.upload("operator", true);

        assertThat(Desk.evidenceOf(named("operator", face))).singleElement().satisfies(evidence -> {
            assertThat(evidence.sha256()).isEqualTo(face.sha256());
            assertThat(evidence.subject()).isEqualTo(face.subject());
        });
        assertThat(Desk.evidenceOf(desk.evidence.found(Desk.report("photo:1"), Desk.person("operator"))))
                .isEqualTo(Desk.evidenceOf(Desk.report("photo:1")));
        refused("worker", face);
    }

    private IssueCommand named(String who, Attachment attachment) {
        return desk.evidence.found(Desk.report(attachment.reference()), Desk.person(who));
    }

    private void refused(String who, Attachment attachment) {
        assertThatThrownBy(() -> named(who, attachment))
                .isInstanceOf(EvidenceRefused.class)
                .extracting("code")
                .isEqualTo("attachment-unknown");
    }
}
