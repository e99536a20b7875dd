package org.lianshou.policy;

/**
 * The policies and the calendar as they are at one moment.
 *
 * @param version of the {@link PolicyBook} that says so; -1 where they are as written down in files
 */
public record Rules(long version, Policies policies, WorkCalendar calendar) {}
