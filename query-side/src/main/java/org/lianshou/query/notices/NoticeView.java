package org.lianshou.query.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Notice;
import org.lianshou.issue.Stage;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Hangs a notice when it is posted, and marks what became of it. Drafts never come here. */
@Component
class NoticeView implements View<Issue> {

    private static final String UPSERT = """
            insert into notice (stream, number, title, text, board, board_path, posted_at, until, objections_until,
                status, posted_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stream) do update set
                title = excluded.title, text = excluded.text, board = excluded.board,
                board_path = excluded.board_path, posted_at = excluded.posted_at, until = excluded.until,
                objections_until = excluded.objections_until, status = excluded.status,
                posted_position = case when excluded.posted_at = notice.posted_at
                                       then notice.posted_position else excluded.posted_position end
            """;

    private final Directory directory;

    NoticeView(Directory directory) {
        this.directory = directory;
    }

    private record Hung(Notice notice, NoticeStatus status, Change<Issue> change) {}

    @Override
    public StreamKind<Issue> kind() {
        return Issue.KIND;
    }

    @Override
    public void show(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        Map<UUID, List<Hung>> hung = new LinkedHashMap<>();
        for (Change<Issue> change : changes) {
            Hung now = hung(change);
            if (now != null) {
                hung.computeIfAbsent(change.stream(), stream -> new java.util.ArrayList<>())
                        .add(now);
            }
        }
        jdbc.batchUpdate(
                UPSERT,
                hung.values().stream().flatMap(List::stream).map(this::row).toList());
    }

    private static @Nullable Hung hung(Change<Issue> change) {
        Notice after = posted(change.after());
        Notice before = posted(change.before());
        if (after != null) {
            return new Hung(after, status(change.after()), change);
        }
        return before == null ? null : new Hung(before, NoticeStatus.REOPENED, change);
    }

    private static NoticeStatus status(Issue issue) {
        return issue.stage() == Stage.CLOSED ? NoticeStatus.CONCLUDED : NoticeStatus.POSTED;
    }

    private static @Nullable Notice posted(Issue issue) {
        Notice notice = issue.notice();
        return notice == null || notice.postedAt() == null ? null : notice;
    }

    private Object[] row(Hung hung) {
        Notice notice = hung.notice();
        AreaId board = Objects.requireNonNull(notice.board(), "posted");
        return new Object[] {
            hung.change().stream(),
            hung.change().number(),
            notice.title(),
            notice.text(),
            board.value(),
            path(board),
            time(notice.postedAt()),
            time(notice.until()),
            time(notice.objectionsUntil()),
            Kebab.of(hung.status()),
            hung.change().recorded().position()
        };
    }

    private String path(AreaId board) {
        return directory.wayTo(board).map(AreaPath::toString).orElse("");
    }

    private static OffsetDateTime time(@Nullable Instant instant) {
        return Objects.requireNonNull(instant, "posted").atOffset(ZoneOffset.UTC);
    }
}
