package org.lianshou.session;

import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.stream.StreamEvent;

/** A fact about one session. One file a part of its course holds its facts. */
public sealed interface SessionEvent extends StreamEvent
        permits ConveningEvent, MeetingEvent, MajorMatterEvent, MinutesEvent, DeliveryEvent {
    SessionId session();

    Act act();

    @Override
    default UUID stream() {
        return session().value();
    }

    @Override
    default JointSession beginning() {
        return JointSession.notConvened(session());
    }
}
