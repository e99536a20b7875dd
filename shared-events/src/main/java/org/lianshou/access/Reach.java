package org.lianshou.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Notice;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** How far a role reaches: what it covers for the person who holds it. */
public enum Reach {
    /** Every issue and area, and what concerns none. */
    ALL,
    /** Issues, sessions, rosters, call-outs and responses whose area lies under the grant's, and areas that do. */
    AREA,
    /** As AREA, while the issue stands, or the call-out was made, on no higher rung than the grant's area does. */
    RUNG,
    /** Issues and responses that the person's unit leads, and orders that it is to reply to. */
    LEAD,
    /** Issues that the person's unit leads or supports, and call-outs and responses in which it takes part. */
    INVOLVED,
    /** Issues that the person reported as a resident, areas that the person sponsors, call-outs of the person's own. */
    OWN,
    /** Issues whose notice hangs on a board. */
    POSTED,
    /** Sessions on whose panel the person sits. */
    PANEL;

    boolean covers(Person person, Grant grant, Issue issue, Directory directory) {
        Duty duty = issue.duty();
        return switch (this) {
            case ALL -> true;
            case AREA -> inArea(grant, issue, directory);
            case RUNG ->
                inArea(grant, issue, directory)
                        && (duty == null || !directory.level(grant.area()).isBelow(duty.level()));
            case LEAD -> duty != null && duty.lead().equals(person.unitUnder(grant));
            case INVOLVED -> duty != null && duty.involves(person.unitUnder(grant));
            case OWN ->
                issue.intake() != null
                        && person.id().equals(issue.reported().reporter().account());
            case POSTED -> hangs(issue.notice());
            case PANEL -> false;
        };
    }

    /** As {@link #covers}, of a session or roster: what lies in an area and has these people on its panel. */
    boolean covers(Person person, Grant grant, AreaId area, Collection<PersonId> panel, Directory directory) {
        return switch (this) {
            case ALL -> true;
            case AREA, RUNG -> directory.isUnder(area, grant.area());
            case PANEL -> panel.contains(person.id());
            case LEAD, INVOLVED, OWN, POSTED -> false;
        };
    }

    /** @param sponsored whether the person is a sponsor of the area */
    boolean covers(Grant grant, AreaId area, boolean sponsored, Directory directory) {
        return switch (this) {
            case ALL -> true;
            case AREA -> directory.isUnder(area, grant.area());
            case OWN -> sponsored;
            case RUNG, LEAD, INVOLVED, POSTED, PANEL -> false;
        };
    }

    /** As {@link #covers(Person, Grant, Issue, Directory)}, of what several units do together. */
    boolean covers(Person person, Grant grant, Undertaking what, Directory directory) {
        boolean inArea = directory.isUnder(what.area(), grant.area());
        return switch (this) {
            case ALL -> true;
            case AREA -> inArea;
            case RUNG -> inArea && !directory.level(grant.area()).isBelow(what.rung());
            case LEAD -> what.lead() != null && what.lead().equals(person.unitUnder(grant));
            case INVOLVED -> what.involves(person.unitUnder(grant));
            case OWN -> inArea && person.id().equals(what.owner());
            case POSTED, PANEL -> false;
        };
    }

    /** As {@link #covers}, of what lies in an area and is a unit's to answer for. */
    boolean covers(Person person, Grant grant, AreaId area, UnitId unit, Directory directory) {
        return switch (this) {
            case ALL -> true;
            case AREA, RUNG -> directory.isUnder(area, grant.area());
            case LEAD, INVOLVED -> unit.equals(person.unitUnder(grant));
            case OWN, POSTED, PANEL -> false;
        };
    }

    private static boolean inArea(Grant grant, Issue issue, Directory directory) {
        return issue.intake() != null && directory.isUnder(issue.reported().area(), grant.area());
    }

    private static boolean hangs(@Nullable Notice notice) {
        return notice != null && notice.postedAt() != null;
    }
}
