package org.lianshou.wire;

/** One form for all the ways of writing a phone number, so that it is found however it was written down. */
public final class PhoneNumber {
    private static final String CHINA = "86";

    private PhoneNumber() {}

    /** Its digits as dialled within China: +86 138 0000 0000 is 13800000000, and +86 572 8000199 is 05728000199. */
    public static String normalized(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        String after = written.strip().startsWith("+") ? digits : digits.startsWith("00") ? digits.substring(2) : "";
        if (!after.startsWith(CHINA)) {
            return digits;
        }
        String national = after.substring(CHINA.length());
        return national.startsWith("1") || national.startsWith("0") ? national : "0" + national;
    }
}
