package org.lianshou.query.details;

import org.lianshou.policy.CallbackDraw;

/**
 * Whether an issue must be called back, and why.
 *
 * @param percent how many of a hundred policy wants called
 * @param of what was digested by SHA-256
 * @param number the first eight bytes of the digest, without a sign, modulo 100: drawn where it lies below the percentage
 */
public record DrawAnswer(boolean drawn, int percent, String of, int number) {
    static DrawAnswer of(CallbackDraw draw) {
        return new DrawAnswer(draw.isDrawn(), draw.percent(), draw.of(), draw.number());
    }
}
