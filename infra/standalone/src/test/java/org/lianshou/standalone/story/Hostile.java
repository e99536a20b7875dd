package org.lianshou.standalone.story;

import java.util.List;

/** What somebody could write into a field to make a page, a spreadsheet, a paper or a log do something. */
final class Hostile {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    static final String NUL = "\0";

    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)", "-2+3", "＝1+1", "\t=1+1");
    /** It ends in directions that nothing takes back. */
    private static final String REST = SCRIPT + "\"><img src=x onerror=alert(1)>𠮷😀'\u2066反\u202e";

    private Hostile() {}

    /** One line; which formula it begins with goes by its number. */
    static String line(int number) {
        return FORMULAS.get(number % FORMULAS.size()) + REST;
    }

    /** Several lines, one of which looks like a line of a log. */
    static String words(int number) {
        return line(number) + "\r\n2026-01-01T00:00:00.000+08:00 ERROR 1 --- [main] forged : 第二行\r\n=1+1";
    }
}
