package org.lianshou.query.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts that papers are set in: a letter is taken from the first that has it. */
enum Face {
    /** Comes with PDFBox; SIL Open Font License. */
    LATIN("Liberation Sans", PDDocument.class, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    /** Comes with this package; Apache License 2.0. Every character of GB 18030's two-byte part and CJK Extension A. */
    CHINESE("Droid Sans Fallback", Face.class, "DroidSansFallbackFull.ttf");

    /** Stands for a character that no font here has (JIS X 4051: 〓, the geta mark). */
    private static final String MISSING = "〓";

    /** Directions of text, which paper shows as it is stored (Unicode TR 9). */
    private static final String DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static final List<CmapLookup> LETTERS = List.of(LATIN.letters(), CHINESE.letters());

    private final String family;
    private final Class<?> beside;
    private final String file;

    Face(String family, Class<?> beside, String file) {
        this.family = family;
        this.beside = beside;
        this.file = file;
    }

    String family() {
        return family;
    }

    InputStream open() {
        return Objects.requireNonNull(beside.getResourceAsStream(file), file);
    }

    /** The text as it can be set: each character either has a letter, or is seen to be missing. */
    static String settable(String text) {
        StringBuilder set = new StringBuilder();
        text.codePoints().filter(c -> DIRECTIONS.indexOf(c) < 0).forEach(c -> {
            if (Character.isWhitespace(c) || LETTERS.stream().anyMatch(letters -> letters.getGlyphId(c) > 0)) {
                set.appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                set.append(MISSING);
            }
        });
        return set.toString();
    }

    private CmapLookup letters() {
        try (InputStream font = open();
                TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
