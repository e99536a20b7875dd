package org.lianshou.session;

/**
 * A member who was there.
 *
 * @param present whether they are still, or were to the end
 */
public record Attendee(MemberId member, Presence how, boolean present) {}
