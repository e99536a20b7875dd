/**
 * What can be asked of an issue, and the pure rules that answer: {@code decide(issue, command, context)} gives events or
 * throws {@link org.lianshou.command.issue.Refused}. No clock, no randomness, no input or output: time, actor, policy,
 * calendar and directory come in with the context. One command file and one decider a step.
 */
@NullMarked
package org.lianshou.command.issue;

import org.jspecify.annotations.NullMarked;
