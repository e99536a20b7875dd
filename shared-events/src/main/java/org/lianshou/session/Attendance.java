package org.lianshou.session;

import org.lianshou.issue.Given;

/** A member and how they take part. */
public record Attendance(MemberId member, Presence how) {
    public Attendance {
        Given.present("attending.member", member);
        Given.present("attending.how", how);
    }
}
