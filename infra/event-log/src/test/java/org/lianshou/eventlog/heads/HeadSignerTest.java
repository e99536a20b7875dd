package org.lianshou.eventlog.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.heads.SignedLog.await;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.Head;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.Frontier;
import org.lianshou.eventlog.tree.TreeHash;

class HeadSignerTest {

    private final SignedLog log = new SignedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_head_covers_the_whole_log_under_its_name_and_key() {
        log.append(600);
        SignedHead head = log.signAll();
        Head end = log.reader.head();

        assertThat(head.checkpoint()).isEqualTo(new Checkpoint(Checkpoint.origin(end.logId(), 1), 600, rootOfTheLog()));
        assertThat(head.note().isSignedBy(log.verifierKey(head))).isTrue();
        assertThat(log.heads.keys()).containsExactly(log.verifierKey(head));
        assertThat(log.published).contains(head);
    }

    @Test
    void every_event_is_proven_to_be_under_a_head() {
        log.append(600);
        SignedHead head = log.signAll();

        log.reader.scan(
                0,
                event -> assertThat(log.heads
                                .tree(head)
                                .inclusion(event.position() - 1)
                                .proves(TreeHash.leaf(event.hash()), head.root()))
                        .isTrue());
    }

    @Test
    void across_restarts_each_head_grows_from_all_before_it() {
        for (int count : new int[] {1, 254, 1, 1, 300, 7}) {
            log.append(count);
            log.signAll();
        }
        SignedHead last = log.heads.latest().orElseThrow();

        assertThat(last.size()).isEqualTo(564);
        assertThat(last.root()).isEqualTo(rootOfTheLog());
        assertThat(log.heads.before(Long.MAX_VALUE, 100))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(head -> assertThat(log.heads
                                .tree(last)
                                .consistencyFrom(head.size())
                                .proves(head.root(), last.root()))
                        .isTrue());
    }

    @Test
    void without_growth_nothing_is_signed_and_the_last_head_is_published_again() {
        log.append(3);
        SignedHead head = log.signAll();
        log.published.clear();
        log.signAll();

        assertThat(log.heads.before(Long.MAX_VALUE, 9)).containsExactly(head);
        assertThat(log.published).containsExactly(head);
    }

    @Test
    void a_running_signer_covers_what_comes_within_seconds() {
        try (HeadSigner signer = log.signer()) {
            signer.start();
            log.append(2);
            await(() -> signer.size() == 2);
            log.append(1);
            await(() -> signer.size() == 3);
            assertThat(signer.lag()).isZero();
            assertThat(signer.trouble()).isEmpty();
        }
    }

    @Test
    void only_one_signs_and_the_next_goes_on_where_it_ended() {
        HeadSigner second = log.signer();
        try (HeadSigner first = log.signer()) {
            first.start();
            log.append(1);
            await(() -> first.size() == 1);
            second.start();
            log.append(1);
            await(() -> first.size() == 2);
            assertThat(second.size()).isZero();
        }
        try (second) {
            log.append(1);
            await(() -> second.size() == 3);
            assertThat(second.trouble()).isEmpty();
        }
    }

    @Test
    void a_head_that_can_not_be_published_is_signed_all_the_same_and_the_trouble_told() {
        log.append(1);
        try (LogTail tail = new LogTail(log.database.command());
                HeadSigner signer =
                        new HeadSigner(log.database.command(), log.reader, tail, log.key, Clock.systemUTC(), head -> {
                            throw new IllegalStateException("the disk is full");
                        })) {
            signer.start();
            await(() -> signer.size() == 1);
            assertThat(signer.trouble()).contains("not published", "the disk is full");
            assertThat(signer.isInconsistent()).isFalse();
        }
        assertThat(log.heads.latest()).isPresent();
    }

    @Test
    void a_new_epoch_has_another_name_and_goes_on_with_the_same_tree() throws Exception {
        log.append(2);
        SignedHead before = log.signAll();
        log.asOwner("update log.head set epoch = 2");
        log.append(1);
        SignedHead after = log.signAll();

        assertThat(after.checkpoint().origin()).endsWith("/2");
        assertThat(log.heads.tree(after).consistencyFrom(2).proves(before.root(), after.root()))
                .isTrue();
        assertThat(log.heads.keys()).containsExactly(log.verifierKey(after), log.verifierKey(before));
    }

    private TreeHash rootOfTheLog() {
        Frontier frontier = new Frontier();
        log.reader.scan(0, event -> frontier.append(TreeHash.leaf(event.hash())));
        return frontier.root();
    }
}
