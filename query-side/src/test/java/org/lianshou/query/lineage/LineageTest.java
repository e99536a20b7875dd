package org.lianshou.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.act;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.LineageEvent.IssueGatheredInto;
import org.lianshou.issue.LineageEvent.IssueReleased;
import org.lianshou.issue.LineageEvent.IssueSplit;
import org.lianshou.issue.Role;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What an issue came from and belongs with is shown as far as the reader sees it. */
@QueryTest
class LineageTest {
    private static final Ground GROUND = new Ground("two-matters", "两件事");

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    LineageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void an_issue_that_stands_alone_has_no_relatives() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "一件事"));
        views.catchUp();

        assertThat(http.json("operator", "/api/issues/" + issue).has("relatives"))
                .isFalse();
    }

    @Test
    void parts_are_shown_to_whoever_sees_them_and_lead_back() {
        IssueId whole = newIssue();
        IssueId here = newIssue();
        IssueId elsewhere = newIssue();
        histories.live(
                whole,
                reported("g11", "三件事"),
                issue -> new IssueSplit(issue, act(Role.OPERATOR, "operator"), List.of(here, elsewhere), GROUND));
        histories.live(here, part(reported("g11", "其一"), whole, 1));
        histories.live(elsewhere, part(reported("g21", "其二"), whole, 2));
        views.catchUp();

        assertThat(children("operator", whole)).containsExactly(here.toString(), elsewhere.toString());
        assertThat(children("t1", whole)).containsExactly(here.toString());
        JsonNode part = http.json("t2", "/api/issues/" + elsewhere).get("relatives");
        assertThat(part.get("place").asInt()).isEqualTo(2);
        assertThat(part.has("parent")).as("lies in the other township").isFalse();
        assertThat(http.json("t1", "/api/issues/" + here)
                        .at("/relatives/parent/id")
                        .asString())
                .isEqualTo(whole.toString());
        assertThat(http.json("t1", "/api/issues?parent=" + whole).get("items")).hasSize(1);
    }

    @Test
    void members_come_and_go() {
        IssueId one = newIssue();
        IssueId two = newIssue();
        IssueId gathering = newIssue();
        histories.live(one, reported("g11", "积水"));
        histories.live(two, reported("g11", "又积水"));
        histories.live(
                gathering,
                with(
                        reported("v11", "多处积水"),
                        Descent.gathering(List.of(new IssueSeen(one, 0), new IssueSeen(two, 0)))));
        histories.live(one, gathered(gathering));
        histories.live(two, gathered(gathering));
        views.catchUp();
        assertThat(http.json("v11", "/api/issues/" + gathering).at("/relatives/members"))
                .hasSize(2);

        histories.live(two, issue -> new IssueReleased(issue, act(Role.OPERATOR, "operator"), gathering, GROUND));
        views.catchUp();
        assertThat(http.json("v11", "/api/issues/" + gathering).at("/relatives/members"))
                .hasSize(1);
        assertThat(http.json("v11", "/api/issues?gathering=" + gathering)
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(one.toString());
        assertThat(Http.problem(http.get("v11", "/api/issues?gathering=17"))
                        .get("code")
                        .asString())
                .isNotBlank();
    }

    private List<String> children(String who, IssueId issue) {
        return http.json(who, "/api/issues/" + issue)
                .at("/relatives/children")
                .valueStream()
                .map(child -> child.get("id").asString())
                .toList();
    }

    private static Function<IssueId, IssueEvent> gathered(IssueId gathering) {
        return issue -> new IssueGatheredInto(issue, act(Role.OPERATOR, "operator"), gathering, null, "同一段路");
    }

    private static Function<IssueId, IssueEvent> part(Function<IssueId, IssueEvent> report, IssueId whole, int number) {
        return with(report, Descent.partOf(new IssueSeen(whole, 1), number));
    }

    private static Function<IssueId, IssueEvent> with(Function<IssueId, IssueEvent> report, Descent descent) {
        return issue -> {
            IssueReported e = (IssueReported) report.apply(issue);
            return new IssueReported(
                    issue,
                    e.act(),
                    e.source(),
                    e.matter(),
                    e.area(),
                    e.place(),
                    e.reporter(),
                    e.evidence(),
                    null,
                    null,
                    descent);
        };
    }
}
