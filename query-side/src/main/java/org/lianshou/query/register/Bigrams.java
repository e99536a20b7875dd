package org.lianshou.query.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.lianshou.query.sight.Condition;

/**
 * Search in Chinese without a dictionary: text is cut into overlapping pairs of characters, and words of other scripts
 * stay whole. Trigrams would miss the words of two characters, which are most.
 */
final class Bigrams {

    private static final Analyzer ANALYZER = new CJKAnalyzer();

    private Bigrams() {}

    static Set<String> of(String text) {
        Set<String> bigrams = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                bigrams.add(term.toString());
            }
            tokens.end();
            return bigrams;
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    /** Issues with all of the text's words. A single character is in no pair, so it is looked for in the text itself. */
    static Condition match(String text) {
        Set<String> all = of(text);
        List<String> pairs = all.stream().filter(term -> !isSingle(term)).toList();
        List<Condition> singles = all.stream()
                .filter(Bigrams::isSingle)
                .map(Bigrams::contained)
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (!pairs.isEmpty()) {
            singles.add(Condition.of("bigrams @@ ?::tsquery", query(pairs)));
        }
        Condition words = singles.isEmpty() ? contained(text) : Condition.allOf(singles);
        return new Condition("stream in (select stream from search where " + words.sql() + ")", words.values());
    }

    private static boolean isSingle(String term) {
        return term.codePointCount(0, term.length()) == 1;
    }

    private static Condition contained(String text) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Condition.of("words ilike ?", "%" + literal + "%");
    }

    private static String query(List<String> terms) {
        return terms.stream().map(Bigrams::quoted).collect(Collectors.joining(" & "));
    }

    /** As a {@code tsquery} names it. */
    static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
