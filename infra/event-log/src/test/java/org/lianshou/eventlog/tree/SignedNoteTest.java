package org.lianshou.eventlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String ORIGIN = Checkpoint.origin(UUID.fromString("7f3c2a10-0000-4000-8000-0000000000aa"), 1);

    private final SigningKey key = SigningKey.generate();
    private final SigningKey witness = SigningKey.generate();
    private final Checkpoint head = new Checkpoint(ORIGIN, 42, TreeHash.leaf(new byte[0]));
    private final SignedNote note = new SignedNote(head.text(), List.of(key.sign(ORIGIN, head.text())));

    /** From the documentation of Go's golang.org/x/mod/sumdb/note, where the format comes from. */
    @Test
    void the_published_example_verifies() {
        SignedNote published = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        VerifierKey peter = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertThat(published.isSignedBy(peter)).isTrue();
        assertThat(peter).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void a_head_is_read_back_and_verifies() {
        SignedNote read = SignedNote.parse(note.toString());

        assertThat(read).isEqualTo(note);
        assertThat(Checkpoint.parse(read.text())).isEqualTo(head);
        assertThat(read.isSignedBy(key.verifierKey(ORIGIN, SignatureKind.NOTE))).isTrue();
        assertThat(read.toString()).startsWith(ORIGIN + "\n42\n").contains("\n\n— " + ORIGIN + " ");
    }

    @Test
    void another_key_another_name_and_another_text_do_not_verify() {
        SignedNote other = new SignedNote(new Checkpoint(ORIGIN, 43, head.root()).text(), note.signatures());

        assertThat(note.isSignedBy(witness.verifierKey(ORIGIN, SignatureKind.NOTE)))
                .isFalse();
        assertThat(note.isSignedBy(key.verifierKey("elsewhere", SignatureKind.NOTE)))
                .isFalse();
        assertThat(other.isSignedBy(key.verifierKey(ORIGIN, SignatureKind.NOTE)))
                .isFalse();
    }

    @Test
    void a_witness_cosigns_with_its_time() {
        VerifierKey its = witness.verifierKey("w.example/1", SignatureKind.COSIGNATURE);
        NoteSignature cosignature = witness.cosign("w.example/1", head.text(), Instant.parse("2026-05-03T08:15:30Z"));
        byte[] later = cosignature.signature().clone();
        later[7]++;

        assertThat(note.with(List.of(cosignature)).isSignedBy(its)).isTrue();
        assertThat(cosignature.signature()).hasSize(72);
        assertThat(ByteBuffer.wrap(cosignature.signature()).getLong()).isEqualTo(1_777_796_130);
        assertThat(its.verifies(head.text(), new NoteSignature("w.example/1", its.id(), later)))
                .isFalse();
        assertThat(its.verifies(head.text(), witness.sign("w.example/1", head.text())))
                .as("a signature of the other kind")
                .isFalse();
        assertThat(VerifierKey.parse(its.toString())).isEqualTo(its);
    }

    @Test
    void a_key_is_read_back_from_its_file_and_a_mixed_one_refused() {
        String pem = key.toPem();
        String mixed = pem.substring(0, pem.indexOf("-----BEGIN PUBLIC"))
                + witness.toPem().substring(witness.toPem().indexOf("-----BEGIN PUBLIC"));

        assertThat(SigningKey.fromPem(pem).sign(ORIGIN, "x\n")).isEqualTo(key.sign(ORIGIN, "x\n"));
        assertThatThrownBy(() -> SigningKey.fromPem(mixed)).hasMessageContaining("not that of the private");
        assertThatThrownBy(() -> SigningKey.fromPem("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\nx\n",
                "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "o o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void no_checkpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAA\n",
                "text\n\n- n AAAAAAA=\n",
                "t\t\n\n— n AAAAAAA=\n"
            })
    void no_note(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "n+00000000+",
                "n+00000000+AQ=="
            })
    void no_verifier_key(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedNote.class);
    }
}
