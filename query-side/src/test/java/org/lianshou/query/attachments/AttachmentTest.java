package org.lianshou.query.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.act;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshou.attachments.Attachment;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.issue.CollectionEvent.IssueSupplemented;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.Role;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@QueryTest
class AttachmentTest {
    private static final byte[] PHOTO = latin("\u00ff\u00d8\u00ff\u00e0\0\20JFIF\0\1\1\0\0\1\0\1\0\0\u00ff\u00d9");
    /** The same with a segment of EXIF. */
    private static final byte[] TAKEN =
            latin("\u00ff\u00d8\u00ff\u00e1\0\22Exif\0\0GPS 30.5 N" + new String(PHOTO, ISO_8859_1).substring(2));

    private static final byte[] PAPER = "%PDF-1.7\n1 0 obj".getBytes(US_ASCII);

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final AttachmentStore store;

    private final Attachment street;
    private final Attachment face;
    private final Attachment paper;
    private final IssueId issue = newIssue();

    @Autowired
    AttachmentTest(WebApplicationContext context, Histories histories, ViewsOfLog views, AttachmentStore store) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.store = store;
        this.street = put(PHOTO, false);
        this.face = put(PHOTO, true);
        this.paper = put(PAPER, false);
    }

    @BeforeEach
    void an_issue_with_evidence() {
        histories.live(
                issue,
                reported("g11", "附件", "resident", "u-t1"),
                id -> new IssueSupplemented(
                        id,
                        act(Role.OPERATOR, "operator"),
                        "补充",
                        List.of(evidence(street, "路口 <b>"), evidence(face, null), elsewhere())),
                id -> new IssueCompleted(
                        id, act(Role.DEPARTMENT, "roads"), "修好了", List.of(), List.of(evidence(paper, null))));
        views.catchUp();
    }

    @Test
    void an_image_opens_where_it_is_and_nothing_in_it_can_run() {
        MvcTestResult answer = get("auditor", street);

        assertThat(answer).hasStatusOk();
        MockHttpServletResponse response = answer.getResponse();
        assertThat(response.getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(headers(response))
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("Content-Length", "22")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "sandbox; default-src 'none'")
                .containsEntry("Cache-Control", "no-store, private")
                .containsEntry("Content-Disposition", "inline; filename=\"" + street.id() + ".jpg\"");
    }

    @Test
    void a_photo_is_kept_with_what_the_camera_wrote_and_shown_without_it() {
        Attachment taken = put(TAKEN, false);
        histories.live(
                issue,
                id -> new IssueSupplemented(id, act(Role.OPERATOR, "operator"), "补充", List.of(evidence(taken, null))));
        views.catchUp();

        assertThat(get("auditor", taken).getResponse().getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(store.read(taken)).hasValue(TAKEN);
    }

    @Test
    void what_is_no_image_is_handed_over_to_be_saved() {
        MvcTestResult answer = get("operator", paper);

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + paper.id() + ".pdf\"");
    }

    @Test
    void what_is_personal_is_for_those_who_may_know_the_reporter() {
        assertThat(get("operator", face).getResponse().getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(get("resident", face)).hasStatusOk();
        notFound(get("auditor", face));
        notFound(get("t1", face));
    }

    @Test
    void masked_readers_see_that_there_is_something_and_no_way_to_it() {
        String masked = history("auditor").toString();
        String open = history("operator").toString();

        assertThat(masked)
                .contains(street.id().toString(), "\"masked\":true")
                .doesNotContain(face.id().toString(), face.sha256(), String.valueOf(face.subject()));
        assertThat(open).contains(face.id().toString());
        assertThat(page("auditor"))
                .contains("个人附件，已隐去")
                .doesNotContain(face.id().toString());
    }

    @Test
    void the_page_links_what_is_kept_here_by_its_caption() {
        String page = page("operator");

        assertThat(page)
                .contains("href=\"/issues/%s/attachments/%s\">路口 &lt;b&gt;</a>".formatted(issue, street.id()))
                .contains("href=\"/issues/%s/attachments/%s\">附件</a>".formatted(issue, face.id()))
                .contains("<q>档案 7</q>");
        MvcTestResult linked = http.page("operator", "/issues/%s/attachments/%s".formatted(issue, street.id()));
        assertThat(linked.getResponse().getContentAsByteArray()).isEqualTo(PHOTO);
        MvcTestResult missing = http.page("auditor", "/issues/%s/attachments/%s".formatted(issue, face.id()));
        assertThat(missing).hasStatus(404);
        assertThat(Http.body(missing)).contains("没有您要找的内容，或您无权查看");
    }

    @Test
    void nobody_gets_an_attachment_by_way_of_an_issue_that_does_not_name_it_or_that_they_do_not_see() {
        IssueId other = newIssue();
        histories.live(other, reported("g11", "另一件"));
        views.catchUp();
        Attachment loose = put(PHOTO, false);

        notFound(http.get("operator", "/api/issues/%s/attachments/%s".formatted(other, street.id())));
        notFound(get("operator", loose));
        notFound(http.get("operator", "/api/issues/%s/attachments/%s".formatted(issue, "..%2f..%2fx")));
        MvcTestResult hidden = get("t2", street);
        assertThat(hidden).hasStatus(404);
        assertThat(Http.problem(hidden).get("code").asString()).isEqualTo("issue-not-found");
    }

    @Test
    void what_was_erased_is_gone_for_all_who_could_see_it() {
        store.eraseOf(List.of(new IssueSupplemented(
                issue, act(Role.OPERATOR, "operator"), "补充", List.of(evidence(face, null), evidence(street, null)))));

        MvcTestResult erased = get("operator", face);

        assertThat(erased).hasStatus(410);
        assertThat(Http.problem(erased).get("code").asString()).isEqualTo("attachment-erased");
        notFound(get("auditor", face));
        assertThat(get("operator", street)).hasStatusOk();
        MvcTestResult page = http.page("operator", "/issues/%s/attachments/%s".formatted(issue, face.id()));
        assertThat(page).hasStatus(410);
        assertThat(Http.body(page)).contains("附件已删除");
    }

    @Test
    void what_is_not_what_the_log_knows_is_not_shown() {
        IssueId other = newIssue();
        Evidence wrong = new Evidence(street.reference(), null, paper.sha256(), null);
        histories.live(
                other,
                reported("g11", "不符"),
                id -> new IssueSupplemented(id, act(Role.OPERATOR, "operator"), "补充", List.of(wrong)));
        views.catchUp();

        MvcTestResult answer = http.get("operator", "/api/issues/%s/attachments/%s".formatted(other, street.id()));

        assertThat(answer).hasStatus(500);
        assertThat(Http.problem(answer).get("code").asString()).isEqualTo("attachment-damaged");
    }

    private Attachment put(byte[] content, boolean personal) {
        return store.put(UUID.randomUUID(), content, new PersonId("operator"), personal);
    }

    private MvcTestResult get(String who, Attachment attachment) {
        return http.get(who, "/api/issues/%s/attachments/%s".formatted(issue, attachment.id()));
    }

    private JsonNode history(String who) {
        return http.json(who, "/api/issues/" + issue + "/history");
    }

    private String page(String who) {
        return Http.body(http.page(who, "/issues/" + issue));
    }

    private static Evidence evidence(Attachment attachment, @Nullable String caption) {
        return new Evidence(attachment.reference(), caption, attachment.sha256(), attachment.subject());
    }

    private static Evidence elsewhere() {
        return new Evidence("档案 7", null, null, null);
    }

    private static Map<String, String> headers(MockHttpServletResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(response.getHeader(name))));
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static void notFound(MvcTestResult answer) {
        assertThat(answer).hasStatus(404);
        assertThat(Http.problem(answer).get("code").asString()).isEqualTo("attachment-not-found");
    }
}
