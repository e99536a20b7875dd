package org.lianshou.policy;

/**
 * A ground on which somebody from whom the reporter is hidden may see who it is.
 *
 * @param ground its code, such as {@code verify-handling}
 * @param name as shown, such as 核实办理情况
 */
public record UnmaskingGround(String ground, String name, String source) {}
