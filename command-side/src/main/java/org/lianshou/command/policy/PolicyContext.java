package org.lianshou.command.policy;

import java.time.LocalDate;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;

/**
 * What the rules of policies and calendar may know beside the book and the command.
 *
 * @param today the day on which it is recorded, in Asia/Shanghai, whatever day the act names
 */
public record PolicyContext(Act act, LocalDate today, Directory directory) {}
