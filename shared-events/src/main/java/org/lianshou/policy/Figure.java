package org.lianshou.policy;

/**
 * One figure of a policy.
 *
 * @param value a span such as {@code 5 working-day}, or a number
 * @param source the rule and clause it comes from, or whose practice or default it is
 */
public record Figure(String key, String value, String source) {}
