package org.lianshou.command.session;

import org.lianshou.issue.AreaId;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;

/** The rosters that a session may take members from: its area's, and those of the areas above and below. */
final class Rosters {
    private Rosters() {}

    static PanelRoster roster(AreaId area, AreaId roster, SessionContext context) {
        SessionRefused.when(!context.areOnOneLine(roster, area), SessionRefusal.ROSTER_ELSEWHERE, roster);
        return context.rosters().getOrDefault(roster, PanelRoster.of(roster));
    }

    static Member member(AreaId area, MemberId id, SessionContext context) {
        return roster(area, id.roster(), context)
                .member(id)
                .orElseThrow(() -> new SessionRefused(SessionRefusal.UNKNOWN_MEMBER, id.value()));
    }
}
