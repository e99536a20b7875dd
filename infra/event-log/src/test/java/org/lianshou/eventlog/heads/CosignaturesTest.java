package org.lianshou.eventlog.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.heads.CosignatureRefused.Reason;
import org.lianshou.eventlog.tree.NoteSignature;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.VerifierKey;

class CosignaturesTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:15:30Z");
    private static final String NAME = "witness.example/1";
    private static final SignedLog LOG = new SignedLog();
    private static final SigningKey WITNESS = SigningKey.generate();
    private static final VerifierKey ITS_KEY = WITNESS.verifierKey(NAME, SignatureKind.COSIGNATURE);

    private final Cosignatures cosignatures = new Cosignatures(LOG.database.command(), List.of(ITS_KEY));

    @BeforeAll
    static void two_heads() {
        LOG.append(1);
        LOG.signAll();
        LOG.append(1);
        LOG.signAll();
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void a_known_witness_is_taken_at_its_first_word() {
        NoteSignature first = WITNESS.cosign(NAME, text(2), NOW);

        assertThat(cosignatures.accept(2, first.line() + "\n")).isTrue();
        assertThat(cosignatures.accept(2, first.line())).isFalse();
        assertThat(cosignatures.accept(
                        2, WITNESS.cosign(NAME, text(2), NOW.plusSeconds(9)).line()))
                .isFalse();
        assertThat(LOG.heads.cosignatures(2)).containsExactly(first);
        assertThat(head(2).note().with(LOG.heads.cosignatures(2)).isSignedBy(ITS_KEY))
                .isTrue();
    }

    @Test
    void whatever_else_comes_is_refused_with_its_reason() {
        String good = WITNESS.cosign(NAME, text(1), NOW).line();

        refused(Reason.UNKNOWN_HEAD, 77, good);
        refused(Reason.WRONG_SIGNATURE, 1, WITNESS.cosign(NAME, text(2), NOW).line());
        refused(Reason.UNKNOWN_WITNESS, 1, WITNESS.cosign("other", text(1), NOW).line());
        refused(
                Reason.UNKNOWN_WITNESS,
                1,
                SigningKey.generate().cosign(NAME, text(1), NOW).line());
        refused(Reason.UNKNOWN_WITNESS, 1, WITNESS.sign(NAME, text(1)).line());
        refused(Reason.MALFORMED, 1, "yes, I saw it");
        refused(Reason.MALFORMED, 1, good + "\n" + good);
        assertThat(LOG.heads.cosignatures(1)).isEmpty();
    }

    @Test
    void a_key_that_signs_no_cosignatures_is_no_witness() {
        assertThatThrownBy(() -> new Cosignatures(
                        LOG.database.command(), List.of(WITNESS.verifierKey(NAME, SignatureKind.NOTE))))
                .hasMessageContaining(NAME);
    }

    private void refused(Reason reason, long size, String line) {
        assertThatThrownBy(() -> cosignatures.accept(size, line))
                .isInstanceOfSatisfying(
                        CosignatureRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static String text(long size) {
        return head(size).note().text();
    }

    private static SignedHead head(long size) {
        return LOG.heads.of(size).orElseThrow();
    }
}
