package org.lianshou.issue;

/**
 * Why a rule's exception, refusal or change is taken: a code that policy or the rule knows, and the words.
 *
 * @param code such as {@code minor-matter} or {@code imported-history}
 */
public record Ground(String code, String words) {
    public Ground {
        Given.code("ground.code", code);
        words = Given.text("ground.words", words);
    }
}
