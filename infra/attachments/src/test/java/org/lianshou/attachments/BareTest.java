package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareTest {
    private static final int TRIED = 200;

    @Test
    void a_photo_looks_the_same_and_says_nothing_of_where_and_by_whom_it_was_taken() {
        Random random = new Random(7);
        for (int n = 0; n < TRIED; n++) {
            int orientation = 1 + random.nextInt(8);
            byte[] jpeg = Pictures.jpeg(random);
            byte[] png = Pictures.png(random);

            byte[] bareJpeg = Bare.of(FileType.JPEG, Pictures.takenJpeg(jpeg, orientation));
            byte[] barePng = Bare.of(FileType.PNG, Pictures.takenPng(png, orientation));

            assertThat(text(bareJpeg)).doesNotContain("GPS", "neighbour", "xmpmeta", "MPF");
            assertThat(text(barePng)).doesNotContain("GPS", "neighbour", "tEXt", "tIME", "prVt");
            assertThat(pixels(bareJpeg)).isEqualTo(pixels(jpeg));
            assertThat(pixels(barePng)).isEqualTo(pixels(png));
            assertThat(Bare.of(FileType.JPEG, bareJpeg)).isEqualTo(bareJpeg);
            assertThat(Bare.of(FileType.PNG, barePng)).isEqualTo(barePng);
        }
    }

    @Test
    void a_photo_that_says_nothing_beside_is_left_as_it_is() {
        Random random = new Random(8);
        for (int n = 0; n < TRIED; n++) {
            byte[] jpeg = Pictures.jpeg(random);
            byte[] png = Pictures.png(random);

            assertThat(Bare.of(FileType.JPEG, jpeg)).isEqualTo(jpeg);
            assertThat(Bare.of(FileType.PNG, png)).isEqualTo(png);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void which_side_is_up_stays(int orientation) {
        byte[] exif = Orientation.alone(orientation);
        assertThat(Orientation.of(exif, 0, exif.length)).isEqualTo(orientation);
        Random random = new Random(orientation);

        assertThat(text(Bare.of(FileType.JPEG, Pictures.takenJpeg(Pictures.jpeg(random), orientation))))
                .containsOnlyOnce("Exif\0\0" + text(exif));
        assertThat(text(Bare.of(FileType.PNG, Pictures.takenPng(Pictures.png(random), orientation))))
                .containsOnlyOnce("eXIf" + text(exif));
        assertThat(text(Bare.of(FileType.WEBP, Pictures.takenWebp(orientation))))
                .containsOnlyOnce(text(exif));
    }

    @Test
    void a_webp_keeps_its_picture_and_no_longer_promises_the_rest() {
        byte[] bare = Bare.of(FileType.WEBP, Pictures.takenWebp(1));

        assertThat(text(bare))
                .startsWith("RIFF")
                .contains(text(Pictures.webpPixel()))
                .doesNotContain("GPS", "EXIF", "XMP");
        assertThat(bare[20]).isZero();
        assertThat(bare[4] & 0xff).isEqualTo(bare.length - 8);
        assertThat(Bare.of(FileType.WEBP, bare)).isEqualTo(bare);
    }

    @Test
    void a_heic_keeps_its_picture_in_its_place() {
        byte[] picture = Pictures.latin("coded picture");
        byte[] taken = Pictures.takenHeic(picture);

        byte[] bare = Bare.of(FileType.HEIC, taken);

        assertThat(text(bare)).doesNotContain("GPS", "neighbour", "uuid").contains("coded picture", "Exif");
        assertThat(text(bare).indexOf("coded picture")).isEqualTo(text(taken).indexOf("coded picture"));
        assertThat(Bare.of(FileType.HEIC, bare)).isEqualTo(bare);
    }

    @Test
    void a_film_keeps_its_tracks_and_not_where_it_was_shot() {
        byte[] taken = Pictures.takenFilm(Pictures.latin("coded film"));

        byte[] bare = Bare.of(FileType.MP4, taken);

        assertThat(bare).hasSameSizeAs(taken);
        assertThat(text(bare)).doesNotContain("GPS", "udta", "uuid", "meta").contains("coded film", "tkhd", "mvhd");
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void what_is_broken_is_cut_off_and_never_fails(FileType type) {
        Random random = new Random(9);
        for (int n = 0; n < TRIED; n++) {
            byte[] whole = taken(type, random);
            byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int flips = random.nextInt(4); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }

            assertThatCode(() -> Bare.of(type, broken)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_follows_on_something_that_is_no_segment_is_not_shown() {
        byte[] jpeg =
                Pictures.joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}, Pictures.latin("<script>"));

        assertThat(text(Bare.of(FileType.JPEG, jpeg))).doesNotContain("script").hasSize(4);
    }

    private static byte[] taken(FileType type, Random random) {
        return switch (type) {
            case JPEG -> Pictures.takenJpeg(Pictures.jpeg(random), 6);
            case PNG -> Pictures.takenPng(Pictures.png(random), 6);
            case WEBP -> Pictures.takenWebp(6);
            case HEIC -> Pictures.takenHeic(Pictures.latin("picture"));
            case PDF, MP3, M4A, AMR, WAV, MP4 -> Pictures.takenFilm(Pictures.latin("film"));
        };
    }

    private static int[] pixels(byte[] picture) {
        BufferedImage read = Pictures.read(picture);
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
