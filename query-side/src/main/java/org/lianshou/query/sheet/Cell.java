package org.lianshou.query.sheet;

/** The text of one cell. */
final class Cell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cell() {}

    /**
     * The text as it can stand in a cell: what a spreadsheet would compute is set off by an apostrophe (OWASP, CSV
     * Injection), characters that neither format can hold are left out, and no text turns its neighbour around. A number is a number, also below zero.
     */
    static String plain(String text) {
        String clean = text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xfffe && c != 0xffff))
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Directions.closed(isFormula(clean) ? "'" + clean : clean);
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-[0-9]+(\\.[0-9]+)?");
    }
}
