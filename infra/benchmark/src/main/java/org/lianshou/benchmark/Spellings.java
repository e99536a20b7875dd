package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The bytes that one text can be on a disk or a wire: encodings of it, and these once more in hex, base64 or escapes. */
final class Spellings {

    private static final int BITS = 8;
    private static final int BITS_OF_BASE64 = 6;

    private Spellings() {}

    /** By their names; those that are the same bytes as an earlier one are left out by whoever searches. */
    static Map<String, byte[]> of(String text) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] utf8 = text.getBytes(UTF_8);
        all.put("utf-8", utf8);
        all.put("utf-16le", text.getBytes(UTF_16LE));
        all.put("utf-16be", text.getBytes(UTF_16BE));
        all.put("gb18030", text.getBytes(Charset.forName("GB18030")));
        all.put("json", escaped(text).getBytes(US_ASCII));
        all.put(
                "JSON",
                escaped(text).toUpperCase(Locale.ROOT).replace("\\U", "\\u").getBytes(US_ASCII));
        all.put("percent", URLEncoder.encode(text, UTF_8).getBytes(US_ASCII));
        all.put("hex", HexFormat.of().formatHex(utf8).getBytes(US_ASCII));
        all.put("HEX", HexFormat.of().withUpperCase().formatHex(utf8).getBytes(US_ASCII));
        for (int before = 0; before < 3; before++) {
            all.put("base64 after " + before, base64(utf8, before));
        }
        all.put(
                "hex of json",
                HexFormat.of().formatHex(escaped(text).getBytes(US_ASCII)).getBytes(US_ASCII));
        return all;
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    /** Those characters of base64 that are the same whatever stands around, where so many bytes stand before. */
    private static byte[] base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        int first = (before * BITS + BITS_OF_BASE64 - 1) / BITS_OF_BASE64;
        return Arrays.copyOfRange(encoded, first, shifted.length * BITS / BITS_OF_BASE64);
    }
}
