package org.lianshou.query.sessions;

import org.lianshou.session.JointSession;
import org.lianshou.session.SessionId;

/**
 * One session.
 *
 * @param number what people call it by
 * @param version what a command on it names in {@code If-Match}
 * @param state the fold of its events
 */
record SessionAnswer(SessionId id, long number, long version, String stageName, JointSession state) {}
