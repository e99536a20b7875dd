package org.lianshou.verifier;

/** The escapes of a JSON string (RFC 8259, section 7). */
final class Escapes {
    private final String escaped;
    private final String where;
    private int at;

    private Escapes(String escaped, String where) {
        this.escaped = escaped;
        this.where = where;
    }

    /** @param escaped what stands between the quotes */
    static String undone(String escaped, String where) throws Refused {
        return new Escapes(escaped, where).text();
    }

    /** Half a surrogate pair is no text: UTF-8 can't hold it. */
    private String text() throws Refused {
        StringBuilder text = new StringBuilder(escaped.length());
        while (at < escaped.length()) {
            char c = escaped.charAt(at++);
            if (c < ' ') {
                throw unexpected();
            }
            text.append(c == '\\' ? character() : c);
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw unexpected();
        }
        return text.toString();
    }

    private char character() throws Refused {
        if (at == escaped.length()) {
            throw unexpected();
        }
        char c = escaped.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw unexpected();
        };
    }

    private char hexadecimal() throws Refused {
        int from = at;
        at += 4;
        if (at > escaped.length() || !escaped.substring(from, at).matches("[0-9A-Fa-f]{4}")) {
            throw unexpected();
        }
        return (char) Integer.parseInt(escaped.substring(from, at), 16);
    }

    private Refused unexpected() {
        return Refused.malformed(where, "not the text of a JSON string");
    }
}
