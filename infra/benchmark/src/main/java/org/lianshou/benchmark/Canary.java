package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A made-up person whose words stand nowhere else in the world: where one of them is found, that person's data lies open.
 *
 * @param number of the person, from 0
 * @param photoMark in the midst of a photo of theirs
 */
record Canary(
        int number,
        String name,
        String phone,
        String identityNumber,
        String address,
        String privateWords,
        String photoMark) {

    private static final int FIRST_CHARACTER = 0x4e00;
    private static final int LAST_CHARACTER = 0x9fa5;
    private static final byte[] JPEG = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0x10, 'J', 'F', 'I', 'F', 0
    };
    private static final int PHOTO_BYTES = 3_000;

    static Canary of(int number, Random random) {
        return new Canary(
                number,
                characters(6, random),
                "1" + digits(10, random),
                "330521" + digits(12, random),
                characters(8, random) + "弄" + digits(3, random) + "号",
                characters(16, random),
                characters(4, random) + digits(24, random));
    }

    /** The number as a caller says it, not as it is kept. */
    String phoneAsSaid() {
        return "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
    }

    /** What only a leak can show, by what it is. Both forms of the phone count as one. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("phone", phone);
        words.put("phone as said", phoneAsSaid().substring("+86 ".length()));
        words.put("identity number", identityNumber);
        words.put("address", address);
        words.put("private words", privateWords);
        words.put("photo", photoMark);
        return words;
    }

    /** Bytes that pass for a photo, with the mark in the midst of bytes like any picture's. */
    byte[] photo() {
        Random noise = new Random(number);
        byte[] before = new byte[PHOTO_BYTES / 2];
        byte[] after = new byte[PHOTO_BYTES / 2];
        noise.nextBytes(before);
        noise.nextBytes(after);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.writeBytes(JPEG);
        photo.writeBytes(before);
        photo.writeBytes(photoMark.getBytes(UTF_8));
        photo.writeBytes(after);
        return photo.toByteArray();
    }

    private static String characters(int length, Random random) {
        return random.ints(length, FIRST_CHARACTER, LAST_CHARACTER + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String digits(int length, Random random) {
        return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
