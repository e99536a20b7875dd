package org.lianshou.query.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.closed;
import static org.lianshou.query.Histories.drafted;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reopened;
import static org.lianshou.query.Histories.reported;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@QueryTest
class NoticesTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    NoticesTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void the_public_reads_what_is_posted_and_not_a_draft() {
        IssueId posted = newIssue();
        histories.publish(posted, "v12", "修路公示");
        IssueId draft = newIssue();
        histories.live(draft, reported("v12", "未公示"), accepted(Level.VILLAGE, "u-v11", Histories.START), drafted("草稿"));

        JsonNode notice = notice("v12", posted).orElseThrow();

        assertThat(notice.get("title").asString()).isEqualTo("修路公示");
        assertThat(notice.get("status").asString()).isEqualTo("posted");
        assertThat(notice.propertyNames())
                .containsExactlyInAnyOrder(
                        "issue", "number", "title", "text", "board", "postedAt", "until", "objectionsUntil", "status");
        assertThat(notice("v12", draft)).isEmpty();
    }

    @Test
    void a_board_shows_the_areas_below_and_no_others() {
        IssueId issue = newIssue();
        histories.publish(issue, "g21", "一格公示");

        assertThat(notice("t2", issue)).isPresent();
        assertThat(notice("t1", issue)).isEmpty();
    }

    @Test
    void a_notice_is_concluded_by_closing_and_marked_by_reopening() {
        IssueId issue = newIssue();
        histories.publish(issue, "v22", "又坏了");
        histories.live(issue, closed());
        assertThat(status(issue)).isEqualTo("concluded");

        histories.live(issue, reopened());
        assertThat(status(issue)).isEqualTo("reopened");
    }

    @Test
    void boards_are_paged_newest_first() {
        for (int i = 0; i < 3; i++) {
            histories.publish(newIssue(), "g12", "第" + i);
        }
        views.catchUp();

        JsonNode first = http.json(null, "/api/notices?area=g12&limit=2");
        JsonNode second = http.json(
                null,
                "/api/notices?area=g12&limit=2&cursor={c}",
                first.get("next").asString());

        assertThat(titles(first)).containsExactly("第2", "第1");
        assertThat(titles(second)).containsExactly("第0");
        assertThat(second.has("next")).isFalse();
    }

    private String status(IssueId issue) {
        return notice("c", issue).orElseThrow().get("status").asString();
    }

    private Optional<JsonNode> notice(String area, IssueId issue) {
        views.catchUp();
        return http.json(null, "/api/notices?area=" + area)
                .get("items")
                .valueStream()
                .filter(notice -> notice.get("issue").asString().equals(issue.toString()))
                .findFirst();
    }

    private static List<String> titles(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(notice -> notice.get("title").asString())
                .toList();
    }
}
