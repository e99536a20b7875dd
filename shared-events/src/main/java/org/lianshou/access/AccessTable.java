package org.lianshou.access;

import static org.lianshou.access.Reach.ALL;
import static org.lianshou.access.Reach.AREA;
import static org.lianshou.access.Reach.INVOLVED;
import static org.lianshou.access.Reach.LEAD;
import static org.lianshou.access.Reach.OWN;
import static org.lianshou.access.Reach.PANEL;
import static org.lianshou.access.Reach.POSTED;
import static org.lianshou.access.Reach.RUNG;
import static org.lianshou.access.Rule.command;
import static org.lianshou.access.Rule.open;
import static org.lianshou.access.Rule.route;
import static org.lianshou.issue.Role.ADMIN;
import static org.lianshou.issue.Role.AUDITOR;
import static org.lianshou.issue.Role.COUNTY_DISPATCHER;
import static org.lianshou.issue.Role.DEPARTMENT;
import static org.lianshou.issue.Role.GRID_ASSISTANT;
import static org.lianshou.issue.Role.GRID_HEAD;
import static org.lianshou.issue.Role.GRID_WORKER;
import static org.lianshou.issue.Role.MICRO_GRID_WORKER;
import static org.lianshou.issue.Role.OPERATOR;
import static org.lianshou.issue.Role.RESIDENT;
import static org.lianshou.issue.Role.SUPERVISOR;
import static org.lianshou.issue.Role.TOWNSHIP_DISPATCHER;
import static org.lianshou.issue.Role.VILLAGE_CADRE;
import static org.lianshou.issue.Stage.ACCEPTED;
import static org.lianshou.issue.Stage.ANSWERED;
import static org.lianshou.issue.Stage.CLOSED;
import static org.lianshou.issue.Stage.COMPLETED;
import static org.lianshou.issue.Stage.DECLINED;
import static org.lianshou.issue.Stage.DEFERRED;
import static org.lianshou.issue.Stage.DISPATCHED;
import static org.lianshou.issue.Stage.EVALUATED;
import static org.lianshou.issue.Stage.IN_PROGRESS;
import static org.lianshou.issue.Stage.LINKED;
import static org.lianshou.issue.Stage.NOTICE_APPROVED;
import static org.lianshou.issue.Stage.NOTICE_DRAFTED;
import static org.lianshou.issue.Stage.NOTICE_POSTED;
import static org.lianshou.issue.Stage.NOT_REPORTED;
import static org.lianshou.issue.Stage.PLANNED;
import static org.lianshou.issue.Stage.PUBLICATION_WAIVED;
import static org.lianshou.issue.Stage.REPORTED;
import static org.lianshou.issue.Stage.RETURNED;
import static org.lianshou.issue.Stage.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.access.Rule.May;
import org.lianshou.issue.Role;
import org.lianshou.issue.Stage;

/**
 * The whole of who may do what, in three columns: the route, the stages for a command, and the roles with their reach.
 * Both sides enforce it, an unknown route is refused, and a test fails where a route is missing.
 */
public final class AccessTable {
    private static final Set<Stage> BEFORE_COMPLETION =
            in(REPORTED, ACCEPTED, PLANNED, DISPATCHED, RETURNED, IN_PROGRESS, DEFERRED);
    private static final Set<Stage> ON_THE_LADDER = in(ACCEPTED, PLANNED, DISPATCHED, RETURNED, IN_PROGRESS, DEFERRED);
    private static final Set<Stage> LIVE = Arrays.stream(Stage.values())
            .filter(stage -> stage != NOT_REPORTED && !stage.isTerminal())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<Stage> ANSWERED_FOR =
            LIVE.stream().filter(stage -> stage != REPORTED).collect(Collectors.toUnmodifiableSet());
    private static final Set<Stage> REPORTED_ONCE = EnumSet.complementOf(EnumSet.of(NOT_REPORTED));

    /** Those who see an issue. What a person can't see does not exist for them. */
    private static final May[] SIGHT = {
        may(OPERATOR, AREA),
        may(COUNTY_DISPATCHER, AREA),
        may(TOWNSHIP_DISPATCHER, AREA),
        may(VILLAGE_CADRE, AREA),
        may(GRID_HEAD, AREA),
        may(GRID_WORKER, AREA),
        may(GRID_ASSISTANT, AREA),
        may(MICRO_GRID_WORKER, AREA),
        may(GRID_WORKER, INVOLVED),
        may(GRID_HEAD, INVOLVED),
        may(VILLAGE_CADRE, INVOLVED),
        may(TOWNSHIP_DISPATCHER, INVOLVED),
        may(DEPARTMENT, INVOLVED),
        may(SUPERVISOR, AREA),
        may(AUDITOR, ALL),
        may(ADMIN, ALL),
        may(RESIDENT, OWN)
    };

    private static final May[] DESKS = {
        may(COUNTY_DISPATCHER, AREA), may(TOWNSHIP_DISPATCHER, RUNG), may(VILLAGE_CADRE, RUNG)
    };

    private static final May[] DESKS_AND_OPERATOR = with(DESKS, may(OPERATOR, AREA));

    private static final May[] ABOVE_THE_LEAD = {
        may(COUNTY_DISPATCHER, AREA), may(TOWNSHIP_DISPATCHER, RUNG), may(SUPERVISOR, AREA)
    };

    private static final May[] WORKERS = {
        may(GRID_WORKER, LEAD),
        may(GRID_HEAD, LEAD),
        may(VILLAGE_CADRE, LEAD),
        may(TOWNSHIP_DISPATCHER, LEAD),
        may(COUNTY_DISPATCHER, LEAD),
        may(DEPARTMENT, LEAD)
    };

    private static final May[] FOR_THE_REPORTER = {
        may(OPERATOR, AREA), may(RESIDENT, OWN), may(VILLAGE_CADRE, AREA), may(GRID_WORKER, AREA)
    };

    private static final May[] OBJECTORS = {
        may(RESIDENT, POSTED), may(RESIDENT, OWN), may(VILLAGE_CADRE, AREA), may(OPERATOR, AREA)
    };

    private static final May[] MAY_REPORT = {
        may(OPERATOR, ALL),
        may(GRID_HEAD, ALL),
        may(GRID_WORKER, ALL),
        may(GRID_ASSISTANT, ALL),
        may(MICRO_GRID_WORKER, ALL),
        may(VILLAGE_CADRE, ALL),
        may(TOWNSHIP_DISPATCHER, ALL),
        may(COUNTY_DISPATCHER, ALL),
        may(DEPARTMENT, ALL),
        may(SUPERVISOR, ALL),
        may(RESIDENT, ALL)
    };

    /** Those who report for others. */
    private static final May[] TAKING_DOWN =
            Arrays.stream(MAY_REPORT).filter(may -> may.role() != RESIDENT).toArray(May[]::new);

    /** Whoever is signed in. */
    private static final May[] EVERYONE = with(MAY_REPORT, may(AUDITOR, ALL), may(ADMIN, ALL));

    /** Those who call sessions and keep rosters. */
    private static final May[] CONVENERS = {may(VILLAGE_CADRE, AREA), may(TOWNSHIP_DISPATCHER, AREA)};

    private static final May[] WATCHERS = {
        may(COUNTY_DISPATCHER, AREA), may(SUPERVISOR, AREA), may(AUDITOR, ALL), may(ADMIN, ALL)
    };

    /** Those who meet villagers and visit homes. */
    private static final May[] ON_THE_SPOT = {
        may(VILLAGE_CADRE, AREA),
        may(GRID_HEAD, AREA),
        may(GRID_WORKER, AREA),
        may(GRID_ASSISTANT, AREA),
        may(TOWNSHIP_DISPATCHER, AREA)
    };

    /** Those who hold a post in the grid and work with a phone. */
    private static final May[] ON_THE_GRID = {
        may(GRID_HEAD, AREA), may(GRID_WORKER, AREA), may(GRID_ASSISTANT, AREA), may(MICRO_GRID_WORKER, AREA)
    };

    /** Those who raise one issue over others of its like. */
    private static final May[] GATHERERS = {
        may(COUNTY_DISPATCHER, AREA), may(TOWNSHIP_DISPATCHER, AREA), may(VILLAGE_CADRE, AREA), may(OPERATOR, AREA)
    };

    private static final May[] SUPERVISORS = {may(SUPERVISOR, AREA)};

    /**
     * Those who answer for a unit to whoever supervises it. A team of grid workers has nobody of its own for that: whoever heads
     * its grid does, or the village.
     */
    private static final May[] REPLIERS = {
        may(GRID_HEAD, LEAD),
        may(GRID_HEAD, AREA),
        may(VILLAGE_CADRE, LEAD),
        may(VILLAGE_CADRE, AREA),
        may(TOWNSHIP_DISPATCHER, LEAD),
        may(COUNTY_DISPATCHER, LEAD),
        may(DEPARTMENT, LEAD)
    };

    private static final May[] SUPERVISION_SIGHT = with(with(WATCHERS, may(TOWNSHIP_DISPATCHER, AREA)), REPLIERS);

    /** Those who look over what others do in an area, and so see all of it. */
    private static final May[] OVERSEERS = with(WATCHERS, may(TOWNSHIP_DISPATCHER, AREA));

    private static final May[] VILLAGE_SIGHT = with(CONVENERS, WATCHERS);

    /** No village sets its own colour. */
    private static final May[] OVER_VILLAGES = {
        may(TOWNSHIP_DISPATCHER, AREA), may(COUNTY_DISPATCHER, AREA), may(SUPERVISOR, AREA)
    };

    /** Whatever somebody is beside, on a panel they are a member. */
    private static final May[] PANELLISTS = Arrays.stream(Role.values())
            .filter(role -> role != Role.SYSTEM)
            .map(role -> may(role, PANEL))
            .toArray(May[]::new);

    /** Those who call units to the spot (吹哨), in their own area. */
    private static final May[] CALLERS = {
        may(GRID_WORKER, AREA), may(GRID_HEAD, AREA), may(VILLAGE_CADRE, AREA), may(TOWNSHIP_DISPATCHER, AREA)
    };

    /** The caller, the caller's desk and those above. */
    private static final May[] OVER_A_CALL_OUT = {
        may(GRID_WORKER, OWN),
        may(GRID_HEAD, OWN),
        may(VILLAGE_CADRE, RUNG),
        may(TOWNSHIP_DISPATCHER, RUNG),
        may(COUNTY_DISPATCHER, AREA)
    };

    /** Of whatever unit takes part in what several do together. */
    private static final May[] TAKING_PART = {
        may(GRID_WORKER, INVOLVED),
        may(GRID_HEAD, INVOLVED),
        may(VILLAGE_CADRE, INVOLVED),
        may(TOWNSHIP_DISPATCHER, INVOLVED),
        may(COUNTY_DISPATCHER, INVOLVED),
        may(DEPARTMENT, INVOLVED)
    };

    private static final May[] LEADING = {may(COUNTY_DISPATCHER, LEAD), may(DEPARTMENT, LEAD)};

    private static final May[] OVER_A_RESPONSE = {may(COUNTY_DISPATCHER, AREA), may(SUPERVISOR, AREA)};

    /** The whole net: the way from the county down to the place, and whoever takes part. */
    private static final May[] NET = with(
            TAKING_PART,
            may(OPERATOR, AREA),
            may(COUNTY_DISPATCHER, AREA),
            may(TOWNSHIP_DISPATCHER, AREA),
            may(VILLAGE_CADRE, AREA),
            may(GRID_HEAD, AREA),
            may(GRID_WORKER, AREA),
            may(GRID_ASSISTANT, AREA),
            may(MICRO_GRID_WORKER, AREA),
            may(SUPERVISOR, AREA),
            may(AUDITOR, ALL),
            may(ADMIN, ALL));

    private static final May[] STAFF =
            Arrays.stream(EVERYONE).filter(may -> may.role() != RESIDENT).toArray(May[]::new);

    private static final May[] OVER_THE_COUNTY = {may(COUNTY_DISPATCHER, AREA), may(ADMIN, ALL)};

    private static final May[] OVER_AN_AREA = {may(COUNTY_DISPATCHER, AREA), may(TOWNSHIP_DISPATCHER, AREA)};

    /** Officials who may answer for an area beside those on duty. */
    private static final May[] SPONSORS = Stream.of(
                    VILLAGE_CADRE,
                    TOWNSHIP_DISPATCHER,
                    COUNTY_DISPATCHER,
                    DEPARTMENT,
                    SUPERVISOR,
                    OPERATOR,
                    AUDITOR,
                    ADMIN)
            .map(role -> may(role, OWN))
            .toArray(May[]::new);

    // spotless:off (a table is read by its columns)
    public static final List<Rule> RULES = List.of(
            // 集
            command("report", in(NOT_REPORTED), MAY_REPORT),
            command("supplement", LIVE, FOR_THE_REPORTER),
            command("urge", BEFORE_COMPLETION, FOR_THE_REPORTER),
            command("withdraw", BEFORE_COMPLETION, may(OPERATOR, AREA), may(RESIDENT, OWN)),
            command("correct", BEFORE_COMPLETION, DESKS_AND_OPERATOR),
            command("answer", in(REPORTED), DESKS_AND_OPERATOR),
            command("decline", in(REPORTED), DESKS_AND_OPERATOR),
            command("link", in(REPORTED), DESKS_AND_OPERATOR),
            command("unlink", in(LINKED), DESKS_AND_OPERATOR),
            command("accept", in(REPORTED), DESKS_AND_OPERATOR),
            command("erase-subject", REPORTED_ONCE, may(ADMIN, ALL)),
            command("unmask-reporter", REPORTED_ONCE, may(AUDITOR, ALL), may(SUPERVISOR, AREA)),
            // 商
            command("waive-discussion", in(ACCEPTED), with(DESKS_AND_OPERATOR, may(GRID_WORKER, LEAD), may(GRID_HEAD, LEAD))),
            command("record-outcome", in(ACCEPTED), DESKS),
            // 解
            command("dispatch", in(PLANNED), with(DESKS_AND_OPERATOR, may(GRID_WORKER, LEAD), may(GRID_HEAD, LEAD))),
            command("sign-for", in(DISPATCHED), WORKERS),
            command("return", in(DISPATCHED, IN_PROGRESS), WORKERS),
            command("uphold-return", in(RETURNED), ABOVE_THE_LEAD),
            command("refuse-return", in(RETURNED), ABOVE_THE_LEAD),
            command("change-lead", in(DISPATCHED, IN_PROGRESS), ABOVE_THE_LEAD),
            command("report-progress", in(IN_PROGRESS, DEFERRED),
                    with(WORKERS, may(GRID_WORKER, INVOLVED), may(VILLAGE_CADRE, INVOLVED), may(DEPARTMENT, INVOLVED))),
            command("request-extension", in(DISPATCHED, IN_PROGRESS), WORKERS),
            command("approve-extension", in(DISPATCHED, IN_PROGRESS), ABOVE_THE_LEAD),
            command("refuse-extension", in(DISPATCHED, IN_PROGRESS), ABOVE_THE_LEAD),
            command("move-policy", ANSWERED_FOR, may(COUNTY_DISPATCHER, AREA), may(SUPERVISOR, AREA)),
            command("defer", in(IN_PROGRESS), WORKERS),
            command("settle-deferral", in(DEFERRED), with(WORKERS, ABOVE_THE_LEAD)),
            command("complete", in(IN_PROGRESS), WORKERS),
            // 评
            command("record-callback", in(COMPLETED), may(OPERATOR, AREA)),
            command("evaluate", in(COMPLETED), may(RESIDENT, OWN), may(VILLAGE_CADRE, AREA)),
            command("reinspect", in(COMPLETED), with(DESKS, may(SUPERVISOR, AREA), may(GRID_HEAD, AREA), may(GRID_WORKER, AREA))),
            command("waive-evaluation", in(COMPLETED), may(SUPERVISOR, AREA)),
            command("conclude-unsatisfied", in(COMPLETED), may(SUPERVISOR, AREA)),
            // 晒
            command("draft-notice", in(EVALUATED, NOTICE_DRAFTED, NOTICE_APPROVED), DESKS_AND_OPERATOR),
            command("approve-notice", in(NOTICE_DRAFTED), with(DESKS, may(SUPERVISOR, AREA))),
            command("post-notice", in(NOTICE_APPROVED), DESKS_AND_OPERATOR),
            command("raise-objection", in(NOTICE_POSTED), OBJECTORS),
            command("answer-objection", in(NOTICE_POSTED), with(DESKS, may(SUPERVISOR, AREA))),
            command("waive-publication", in(EVALUATED, NOTICE_DRAFTED, NOTICE_APPROVED), with(DESKS, may(SUPERVISOR, AREA))),
            command("close", in(NOTICE_POSTED, PUBLICATION_WAIVED), with(DESKS_AND_OPERATOR, may(SUPERVISOR, AREA))),
            command("reopen", in(ANSWERED, DECLINED, WITHDRAWN, CLOSED), with(DESKS, may(SUPERVISOR, AREA))),
            // 梯
            command("escalate", ON_THE_LADDER, with(WORKERS, DESKS)),
            command("delegate", in(ACCEPTED, PLANNED, IN_PROGRESS), may(COUNTY_DISPATCHER, AREA), may(TOWNSHIP_DISPATCHER, RUNG)),
            // 拆分与归并
            command("split", in(ACCEPTED, PLANNED, DISPATCHED, IN_PROGRESS), DESKS_AND_OPERATOR),
            command("gather-into", BEFORE_COMPLETION, DESKS_AND_OPERATOR),
            command("release-from-gathering", LIVE, with(DESKS_AND_OPERATOR, may(SUPERVISOR, AREA))),
            route("POST /api/gatherings", GATHERERS),
            // 村民议事活动日、民情家访
            route("POST /api/activity-days", ON_THE_SPOT),
            route("POST /api/home-visits", ON_THE_SPOT),
            route("GET /api/occasions", with(with(ON_THE_SPOT, WATCHERS), may(OPERATOR, AREA))),
            route("GET /api/occasions/{id}", with(with(ON_THE_SPOT, WATCHERS), may(OPERATOR, AREA))),
            // 联手说事
            route("POST /api/sessions", CONVENERS),
            route("POST /api/sessions/{id}/add-item", CONVENERS),
            route("POST /api/sessions/{id}/remove-item", CONVENERS),
            route("POST /api/sessions/{id}/carry-over", CONVENERS),
            route("POST /api/sessions/{id}/declare-party", CONVENERS),
            route("POST /api/sessions/{id}/choose-panel", CONVENERS),
            route("POST /api/sessions/{id}/call-off", CONVENERS),
            route("POST /api/sessions/{id}/hold-act", CONVENERS),
            route("POST /api/sessions/{id}/open", CONVENERS),
            route("POST /api/sessions/{id}/join", CONVENERS),
            route("POST /api/sessions/{id}/leave", CONVENERS),
            route("POST /api/sessions/{id}/hear", CONVENERS),
            route("POST /api/sessions/{id}/propose", CONVENERS),
            route("POST /api/sessions/{id}/amend", CONVENERS),
            route("POST /api/sessions/{id}/vote", CONVENERS),
            route("POST /api/sessions/{id}/conclude", CONVENERS),
            route("POST /api/sessions/{id}/close", CONVENERS),
            route("POST /api/sessions/{id}/draft-minutes", CONVENERS),
            route("POST /api/sessions/{id}/approve-minutes", with(CONVENERS, PANELLISTS)),
            route("POST /api/sessions/{id}/publish-decision", CONVENERS),
            route("POST /api/sessions/{id}/publish-result", CONVENERS),
            route("GET /api/sessions", with(with(CONVENERS, WATCHERS), PANELLISTS)),
            route("GET /api/sessions/{id}", with(with(CONVENERS, WATCHERS), PANELLISTS)),
            route("GET /api/sessions/{id}/history", with(with(CONVENERS, WATCHERS), PANELLISTS)),
            // 说事成员库
            route("POST /api/rosters/{area}/nominate", CONVENERS),
            route("POST /api/rosters/{area}/confirm", CONVENERS),
            route("POST /api/rosters/{area}/remove", CONVENERS),
            route("POST /api/rosters/{area}/erase-member", may(ADMIN, ALL)),
            route("GET /api/rosters/{area}", with(CONVENERS, WATCHERS)),
            // 吹哨报到
            route("POST /api/call-outs", CALLERS),
            route("POST /api/call-outs/{id}/add-unit", OVER_A_CALL_OUT),
            route("POST /api/call-outs/{id}/report-in", with(OVER_A_CALL_OUT, TAKING_PART)),
            route("POST /api/call-outs/{id}/excuse", OVER_A_CALL_OUT),
            route("POST /api/call-outs/{id}/note-findings", with(OVER_A_CALL_OUT, TAKING_PART)),
            route("POST /api/call-outs/{id}/close", OVER_A_CALL_OUT),
            route("POST /api/call-outs/{id}/call-off", OVER_A_CALL_OUT),
            route("GET /api/call-outs", NET),
            route("GET /api/call-outs/{id}", NET),
            route("GET /api/call-outs/{id}/history", NET),
            // 全网联动
            route("POST /api/responses", OVER_A_RESPONSE),
            route("POST /api/responses/{id}/change-lead", OVER_A_RESPONSE),
            route("POST /api/responses/{id}/add-unit", with(LEADING, may(COUNTY_DISPATCHER, AREA))),
            route("POST /api/responses/{id}/release-unit", with(LEADING, may(COUNTY_DISPATCHER, AREA))),
            route("POST /api/responses/{id}/note-situation", TAKING_PART),
            route("POST /api/responses/{id}/stand-down", LEADING),
            route("GET /api/responses", NET),
            route("GET /api/responses/{id}", NET),
            route("GET /api/responses/{id}/history", NET),
            // 督办
            route("POST /api/supervision-orders", SUPERVISORS),
            route("POST /api/supervision-orders/{id}/reply", REPLIERS),
            route("POST /api/supervision-orders/{id}/accept-reply", SUPERVISORS),
            route("POST /api/supervision-orders/{id}/refuse-reply", SUPERVISORS),
            route("POST /api/supervision-orders/{id}/close", SUPERVISORS),
            route("POST /api/supervision-orders/{id}/withdraw", SUPERVISORS),
            route("GET /api/supervision-orders", SUPERVISION_SIGHT),
            route("GET /api/supervision-orders/{id}", SUPERVISION_SIGHT),
            route("GET /api/supervision-orders/{id}/history", SUPERVISION_SIGHT),
            // 催办、调度、通报
            route("GET /api/reminders/{unit}", SUPERVISION_SIGHT),
            route("GET /api/coordination-rounds/{area}", SUPERVISION_SIGHT),
            route("GET /api/coordination-rounds/{area}/{from}", SUPERVISION_SIGHT),
            route("POST /api/coordination-rounds/{area}/{from}/decide", SUPERVISORS),
            route("POST /api/coordination-rounds/{area}/{from}/close", SUPERVISORS),
            route("GET /api/bulletins/{area}", STAFF),
            route("GET /api/bulletins/{area}/{month}", STAFF),
            route("GET /api/bulletins/{area}/{month}/text", STAFF),
            route("POST /api/bulletins/{area}/{month}/correct", SUPERVISORS),
            // 周研判、红黄绿
            route("GET /api/villages", VILLAGE_SIGHT),
            route("GET /api/villages/{area}/risk", VILLAGE_SIGHT),
            route("GET /api/villages/{area}/history", VILLAGE_SIGHT),
            route("POST /api/villages/{area}/hold-analysis", CONVENERS),
            route("POST /api/villages/{area}/override-colour", OVER_VILLAGES),
            route("POST /api/villages/{area}/lift-override", OVER_VILLAGES),
            // 热线话务
            route("POST /api/hotlines/{unit}/enter-day", may(OPERATOR, AREA)),
            route("POST /api/hotlines/{unit}/correct-day", may(OPERATOR, AREA)),
            route("GET /api/hotlines/{unit}/{month}", with(WATCHERS, may(OPERATOR, AREA), may(DEPARTMENT, LEAD))),
            // areas, units and competence
            route("POST /api/areas", OVER_THE_COUNTY),
            route("POST /api/areas/{area}/rename", OVER_THE_COUNTY),
            route("POST /api/areas/{area}/move", OVER_THE_COUNTY),
            route("POST /api/areas/{area}/close", OVER_THE_COUNTY),
            route("POST /api/units", OVER_THE_COUNTY),
            route("POST /api/units/{unit}/close", OVER_THE_COUNTY),
            route("POST /api/competence", OVER_THE_COUNTY),
            // policies and calendar
            route("POST /api/policies", OVER_THE_COUNTY),
            route("POST /api/policies/{version}/end", OVER_THE_COUNTY),
            route("POST /api/policies/{version}/revoke", OVER_THE_COUNTY),
            route("POST /api/calendar", OVER_THE_COUNTY),
            route("POST /api/calendar/{year}/correct", OVER_THE_COUNTY),
            // duties
            route("POST /api/areas/{area}/fill-post", OVER_AN_AREA),
            route("POST /api/areas/{area}/vacate-post", OVER_AN_AREA),
            route("POST /api/areas/{area}/name-sponsor", OVER_AN_AREA),
            route("POST /api/areas/{area}/release-sponsor", OVER_AN_AREA),
            route("POST /api/areas/{area}/record-visit", with(OVER_AN_AREA, SPONSORS)),
            route("POST /api/areas/{area}/name-anchor-household", OVER_AN_AREA),
            route("POST /api/areas/{area}/release-anchor-household", OVER_AN_AREA),
            route("GET /api/areas", EVERYONE),
            route("GET /api/areas/unattended", STAFF),
            route("GET /api/areas/{area}", EVERYONE),
            route("GET /api/areas/{area}/duty", STAFF),
            route("GET /api/routes", STAFF),
            // what evidence will name
            route("POST /api/attachments", MAY_REPORT),
            // reading
            route("GET /api/issues", SIGHT),
            route("GET /api/issues/{id}", SIGHT),
            route("GET /api/issues/{id}/history", SIGHT),
            route("GET /api/issues/{id}/at", SIGHT),
            route("GET /api/issues/{id}/comparison",
                    may(AUDITOR, ALL), may(ADMIN, ALL), may(SUPERVISOR, AREA)),
            route("GET /api/issues/{id}/commands", SIGHT),
            route("GET /api/issues/{id}/deadline", SIGHT),
            route("GET /api/issues/{id}/receipt", SIGHT),
            route("GET /api/issues/{id}/notice-proposal", DESKS_AND_OPERATOR),
            route("GET /api/issues/{id}/attachments/{attachment}", SIGHT),
            open("GET /api/notices"),
            route("POST /api/subjects/search", may(ADMIN, ALL), may(OPERATOR, AREA)),
            route("GET /api/audit/bundle", may(AUDITOR, ALL)),
            route("GET /api/audit/unmaskings", may(AUDITOR, ALL), may(ADMIN, ALL), may(SUPERVISOR, AREA)),
            // what the rules are read from
            route("GET /api/calendar", EVERYONE),
            route("GET /api/policies", EVERYONE),
            route("GET /api/policies/history", STAFF),
            route("GET /api/policies/{version}", EVERYONE),
            // comparing what is shown with the log
            route("POST /api/audit/comparisons", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("GET /api/audit/comparisons/{id}", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("POST /api/audit/rebuild", may(ADMIN, ALL)),
            route("GET /api/audit/rebuild", may(ADMIN, ALL), may(AUDITOR, ALL)),
            // keys
            route("POST /api/keys/rotation", may(ADMIN, ALL)),
            route("GET /api/keys/rotation", may(ADMIN, ALL), may(AUDITOR, ALL)),
            // taking over
            route("POST /api/imports", may(ADMIN, ALL)),
            route("GET /api/imports/{id}", may(ADMIN, ALL), may(AUDITOR, ALL)),
            route("GET /api/imports/{id}/receipts", may(ADMIN, ALL), may(AUDITOR, ALL)),
            // auditing: heads are made to be spread
            open("GET /api/audit/heads"),
            open("GET /api/audit/heads/latest"),
            open("GET /api/audit/heads/{size}"),
            open("GET /api/audit/key"),
            route("POST /api/audit/heads/{size}/cosignatures", may(ADMIN, ALL), may(AUDITOR, ALL)),
            // pages
            open("GET /"),
            open("GET /sign-in"),
            open("POST /look"),
            // of residents and the public
            open("GET /notices.csv"),
            open("GET /notices.xlsx"),
            open("GET /notices/{number}"),
            open("GET /notices/{number}/qr.svg"),
            route("GET /notices/{number}/object", OBJECTORS),
            route("POST /notices/{number}/object", OBJECTORS),
            open("GET /follow"),
            open("POST /follow"),
            route("GET /mine", may(RESIDENT, OWN)),
            route("GET /mine.csv", may(RESIDENT, OWN)),
            route("GET /mine.xlsx", may(RESIDENT, OWN)),
            route("GET /mine/new", may(RESIDENT, ALL)),
            route("POST /mine/new", may(RESIDENT, ALL)),
            route("GET /home", EVERYONE),
            route("GET /live", EVERYONE),
            route("GET /places.json", EVERYONE),
            route("GET /issues", SIGHT),
            route("GET /issues.csv", SIGHT),
            route("GET /issues.xlsx", SIGHT),
            route("GET /issues/batch", SIGHT),
            route("POST /issues/batch", SIGHT),
            route("GET /issues/{id}", SIGHT),
            route("GET /issues/{id}/drawer", SIGHT),
            route("GET /issues/{id}/do/{command}", SIGHT),
            route("POST /issues/{id}/do/{command}", SIGHT),
            route("GET /issues/{id}/attachments/{attachment}", SIGHT),
            route("GET /issues/{id}/do/split", SIGHT),
            route("POST /issues/{id}/do/split", SIGHT),
            route("GET /issues/gather", GATHERERS),
            route("POST /issues/gather", GATHERERS),
            route("GET /call-outs", NET),
            route("GET /call-outs.csv", NET),
            route("GET /call-outs.xlsx", NET),
            route("GET /call-outs/do/call", CALLERS),
            route("POST /call-outs/do/call", CALLERS),
            route("GET /call-outs/{id}", NET),
            route("GET /call-outs/{id}/do/{command}", NET),
            route("POST /call-outs/{id}/do/{command}", NET),
            route("GET /responses", NET),
            route("GET /responses.csv", NET),
            route("GET /responses.xlsx", NET),
            route("GET /responses/do/open", OVER_A_RESPONSE),
            route("POST /responses/do/open", OVER_A_RESPONSE),
            route("GET /responses/{id}", NET),
            route("GET /responses/{id}/do/{command}", NET),
            route("POST /responses/{id}/do/{command}", NET),
            route("GET /hotline", TAKING_DOWN),
            route("POST /hotline", TAKING_DOWN),
            route("POST /hotline/alike", TAKING_DOWN),
            route("GET /hotline/areas", TAKING_DOWN),
            route("GET /hotline/callbacks", may(OPERATOR, AREA)),
            route("GET /hotline/callbacks.csv", may(OPERATOR, AREA)),
            route("GET /hotline/callbacks.xlsx", may(OPERATOR, AREA)),
            route("POST /hotline/callbacks/{id}", may(OPERATOR, AREA)),
            route("GET /issues/{id}/replay", SIGHT),
            route("GET /today", ON_THE_GRID),
            route("GET /today.csv", ON_THE_GRID),
            route("GET /today.xlsx", ON_THE_GRID),
            route("GET /today/new", ON_THE_GRID),
            route("POST /today/new", ON_THE_GRID),
            route("GET /drafts/door", ON_THE_GRID),
            route("POST /drafts/photos", ON_THE_GRID),
            route("POST /drafts/new", ON_THE_GRID),
            route("POST /drafts/issues/{id}/{command}", ON_THE_GRID),
            open("GET /sw.js"),
            open("GET /offline"),
            route("GET /supervision", OVERSEERS),
            route("GET /supervision.csv", OVERSEERS),
            route("GET /supervision.xlsx", OVERSEERS),
            route("GET /supervision/rates", OVERSEERS),
            route("GET /supervision/rates.csv", OVERSEERS),
            route("GET /supervision/rates.xlsx", OVERSEERS),
            route("GET /supervision/rates/issues", OVERSEERS),
            route("GET /supervision/rates/issues.csv", OVERSEERS),
            route("GET /supervision/rates/issues.xlsx", OVERSEERS),
            route("GET /supervision/trends", OVERSEERS),
            route("GET /supervision/trends.json", OVERSEERS),
            route("GET /supervision/trends.csv", OVERSEERS),
            route("GET /supervision/trends.xlsx", OVERSEERS),
            route("GET /supervision/orders", SUPERVISION_SIGHT),
            route("GET /supervision/orders.csv", SUPERVISION_SIGHT),
            route("GET /supervision/orders.xlsx", SUPERVISION_SIGHT),
            route("GET /supervision/orders/do/issue", SUPERVISORS),
            route("POST /supervision/orders/do/issue", SUPERVISORS),
            route("GET /supervision/orders/{id}", SUPERVISION_SIGHT),
            route("GET /supervision/orders/{id}/do/{command}", SUPERVISION_SIGHT),
            route("POST /supervision/orders/{id}/do/{command}", SUPERVISION_SIGHT),
            route("GET /supervision/rounds", WATCHERS),
            route("GET /supervision/rounds.csv", WATCHERS),
            route("GET /supervision/rounds.xlsx", WATCHERS),
            route("GET /supervision/rounds/{area}/{from}", SUPERVISION_SIGHT),
            route("GET /supervision/rounds/{area}/{from}/do/{command}", SUPERVISORS),
            route("POST /supervision/rounds/{area}/{from}/do/{command}", SUPERVISORS),
            route("GET /bulletins", STAFF),
            route("GET /bulletins.csv", STAFF),
            route("GET /bulletins.xlsx", STAFF),
            route("GET /bulletins/{area}/{month}", STAFF),
            route("GET /bulletins/{area}/{month}/bulletin.pdf", STAFF),
            route("GET /bulletins/{area}/{month}/do/{command}", SUPERVISORS),
            route("POST /bulletins/{area}/{month}/do/{command}", SUPERVISORS),
            route("GET /map", VILLAGE_SIGHT),
            route("GET /map.csv", VILLAGE_SIGHT),
            route("GET /map.xlsx", VILLAGE_SIGHT),
            route("GET /map.json", VILLAGE_SIGHT),
            route("GET /sessions", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions.csv", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions.xlsx", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions/new", CONVENERS),
            route("POST /sessions/new", CONVENERS),
            route("GET /sessions/{id}", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions/{id}/draw", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions/{id}/minutes", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions/{id}/minutes.pdf", with(VILLAGE_SIGHT, PANELLISTS)),
            route("GET /sessions/{id}/do/{command}", with(CONVENERS, PANELLISTS)),
            route("POST /sessions/{id}/do/{command}", with(CONVENERS, PANELLISTS)),
            route("POST /issues/{id}/notice-preview", DESKS_AND_OPERATOR),
            route("GET /rosters", VILLAGE_SIGHT),
            route("GET /rosters/{area}", VILLAGE_SIGHT),
            route("GET /rosters/{area}/do/{command}", CONVENERS),
            route("POST /rosters/{area}/do/{command}", CONVENERS),
            route("GET /activity-day", ON_THE_SPOT),
            route("POST /activity-day", ON_THE_SPOT),
            route("POST /activity-day/category", ON_THE_SPOT),
            route("GET /home-visit", ON_THE_SPOT),
            route("POST /home-visit", ON_THE_SPOT),
            route("GET /villages", VILLAGE_SIGHT),
            route("GET /villages.csv", VILLAGE_SIGHT),
            route("GET /villages.xlsx", VILLAGE_SIGHT),
            route("GET /villages/{area}", VILLAGE_SIGHT),
            route("GET /villages/{area}/do/{command}", VILLAGE_SIGHT),
            route("POST /villages/{area}/do/{command}", VILLAGE_SIGHT),
            route("GET /audit", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("GET /audit/heads.csv", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("GET /audit/heads.xlsx", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("GET /audit/bundle", may(AUDITOR, ALL)),
            route("GET /audit/unmaskings.csv", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("GET /audit/unmaskings.xlsx", may(AUDITOR, ALL), may(ADMIN, ALL)),
            route("POST /audit/comparisons", may(AUDITOR, ALL), may(ADMIN, ALL)),
            // running it
            open("GET /v3/api-docs"),
            open("GET /v3/api-docs.yaml"),
            open("GET /v3/api-docs/swagger-config"),
            open("GET /swagger-ui.html"),
            open("GET /swagger-ui/{*file}"),
            open("GET /actuator/health/liveness"),
            open("GET /actuator/health/readiness"),
            route("GET /actuator/health", may(ADMIN, ALL), may(SUPERVISOR, ALL)),
            route("GET /actuator/prometheus", may(ADMIN, ALL)));
    // spotless:on

    private static final Map<String, Rule> COMMANDS = RULES.stream()
            .filter(Rule::isCommand)
            .collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));

    private AccessTable() {}

    /** The row of a command, by its name in kebab-case. @throws IllegalArgumentException for an unknown name */
    public static Rule forCommand(String name) {
        Rule rule = COMMANDS.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("the access table has no command " + name);
        }
        return rule;
    }

    /** The row of a route, such as {@code GET /api/issues/{id}}. Reporting stands at {@code POST /api/issues}. */
    public static Optional<Rule> rule(String route) {
        String asked = route.equals("POST /api/issues") ? "POST /api/issues/{id}/report" : route;
        return RULES.stream().filter(rule -> rule.route().equals(asked)).findFirst();
    }

    private static May may(Role role, Reach reach) {
        return new May(role, reach);
    }

    private static May[] with(May[] some, May... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(May[]::new);
    }

    private static Set<Stage> in(Stage first, Stage... more) {
        return EnumSet.of(first, more);
    }
}
