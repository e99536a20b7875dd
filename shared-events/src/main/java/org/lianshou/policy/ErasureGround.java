package org.lianshou.policy;

/**
 * A legal ground on which a reporter is erased.
 *
 * @param ground its code, such as {@code consent-withdrawn}
 * @param name as shown, such as 撤回同意
 * @param whileOpen whether it holds while an issue of the person is still being worked on
 */
public record ErasureGround(String ground, String name, boolean whileOpen, String source) {}
