package org.lianshou.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The little JSON (RFC 8259) a bundle may hold: one object of strings, integers and arrays of strings. It can't be nested
 * deeper, so that no text makes this reader run out of stack.
 */
final class Json {
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private final String where;
    private int at;

    private Json(String text, String where) {
        this.text = text;
        this.where = where;
    }

    /** String, Long or {@code List<String>} by key. */
    static Map<String, Object> object(String text, String where) throws Refused {
        Json json = new Json(text, where);
        Map<String, Object> object = json.object();
        json.space();
        if (json.at < text.length()) {
            throw json.unexpected();
        }
        return object;
    }

    private Map<String, Object> object() throws Refused {
        Map<String, Object> fields = new LinkedHashMap<>();
        expect('{');
        if (!taken('}')) {
            do {
                String key = string();
                expect(':');
                if (fields.put(key, value()) != null) {
                    throw Refused.malformed(where, "the key \"" + key + "\" stands there twice");
                }
            } while (taken(','));
            expect('}');
        }
        return fields;
    }

    private Object value() throws Refused {
        return switch (next()) {
            case '"' -> string();
            case '[' -> strings();
            default -> integer();
        };
    }

    private List<String> strings() throws Refused {
        List<String> strings = new ArrayList<>();
        expect('[');
        if (!taken(']')) {
            do {
                strings.add(string());
            } while (taken(','));
            expect(']');
        }
        return strings;
    }

    private Long integer() throws Refused {
        space();
        int from = at;
        taken('-');
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(from, at);
        if (!digits.matches("-?(0|[1-9][0-9]{0,15})") || Math.abs(Long.parseLong(digits)) > LARGEST) {
            throw unexpected();
        }
        return Long.valueOf(digits);
    }

    /** Nearly always there is nothing in it but text. */
    private String string() throws Refused {
        expect('"');
        int from = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return text.substring(from, at++);
        }
        at = from;
        return unescaped();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private String unescaped() throws Refused {
        StringBuilder string = new StringBuilder();
        for (char c = character(); c != '"'; c = character()) {
            if (c < ' ') {
                throw unexpected();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return whole(string.toString());
    }

    private char escaped() throws Refused {
        char c = character();
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
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw unexpected();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    /** Half a surrogate pair is no text: UTF-8 can't hold it. */
    private String whole(String string) throws Refused {
        if (string.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw Refused.malformed(where, "half a surrogate pair");
        }
        return string;
    }

    private char character() throws Refused {
        if (at >= text.length()) {
            throw Refused.malformed(where, "the JSON ends too early");
        }
        return text.charAt(at++);
    }

    private char next() throws Refused {
        space();
        char c = character();
        at--;
        return c;
    }

    private void expect(char c) throws Refused {
        space();
        if (character() != c) {
            at--;
            throw unexpected();
        }
    }

    private boolean taken(char c) throws Refused {
        boolean there = next() == c;
        at += there ? 1 : 0;
        return there;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Refused unexpected() {
        return Refused.malformed(where, "unexpected JSON at character " + (at + 1));
    }
}
