package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshou.benchmark.ByteSearch.Hit;

/** What is there is found wherever it lies, however it is spelt, and nothing else is. */
class ByteSearchTest {

    private static final int LONG = 300_000;

    private final Canary canary = Canary.of(3, new Random(17));
    private final ByteSearch search = new ByteSearch().want(canary);

    @Test
    void aWordIsFoundAcrossTheEdgesOfWhatIsWrittenAtOnce() {
        byte[] word = canary.name().getBytes(UTF_8);
        for (int before : new int[] {0, 1, 65_530, 65_536, 131_072 + 7, LONG - word.length}) {
            byte[] bytes = new byte[LONG];
            new Random(before).nextBytes(bytes);
            System.arraycopy(word, 0, bytes, before, word.length);

            assertThat(found(bytes, bytes.length)).containsExactly(new Hit(3, "name", "utf-8"));
            assertThat(found(bytes, 1 + before % 1_000)).containsExactly(new Hit(3, "name", "utf-8"));
        }
    }

    @Test
    void everySpellingIsFoundAmidOtherBytes() {
        canary.words()
                .forEach((word, text) -> Spellings.of(text).forEach((spelling, bytes) -> {
                    String amid = "x" + new String(bytes, ISO_8859_1) + "y";
                    assertThat(search.in(amid.getBytes(ISO_8859_1)))
                            .as(spelling)
                            .anyMatch(hit -> hit.whose() == 3 && hit.word().equals(word));
                }));
    }

    @Test
    void inBase64AWordIsFoundWhateverStandsBeforeAndAfterIt() {
        for (int before = 0; before < 7; before++) {
            for (String after : new String[] {"", "!", "!!", "!!!"}) {
                byte[] text = ("-".repeat(before) + canary.phone() + after).getBytes(US_ASCII);
                assertThat(search.in(Base64.getEncoder().encode(text)))
                        .extracting(Hit::word)
                        .containsExactly("phone");
            }
        }
    }

    @Test
    void whatIsCutOffOrAltersByOneByteIsNotFound() {
        byte[] word = canary.privateWords().getBytes(UTF_8);
        word[5] ^= 1;
        assertThat(search.in(word)).isEmpty();
        assertThat(search.in(canary.address().substring(1).getBytes(UTF_8))).isEmpty();
        assertThat(search.in(new byte[LONG])).isEmpty();
    }

    @Test
    void whatIsTooShortToBeToldFromChanceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> search.want(new Hit(1, "name", "utf-8"), new byte[7]));
    }

    private Set<Hit> found(byte[] bytes, int atOnce) {
        Set<Hit> found = new HashSet<>();
        try (ByteSearch.Sink sink = search.sink(found::add)) {
            for (int at = 0; at < bytes.length; at += atOnce) {
                sink.write(bytes, at, Math.min(atOnce, bytes.length - at));
            }
            assertThat(sink.seen()).isEqualTo(bytes.length);
        }
        return found;
    }
}
