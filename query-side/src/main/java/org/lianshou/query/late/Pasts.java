package org.lianshou.query.late;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds what took time on the way to being late, or was disputed. */
@Component
class Pasts {
    private static final List<String> TOOK_TIME = List.of(
            "issue.returned",
            "issue.return-upheld",
            "issue.return-refused",
            "issue.extension-approved",
            "issue.extension-refused",
            "issue.deferred",
            "issue.escalated",
            "issue.rework-ordered",
            "issue.urged");

    private final ViewDatabase database;

    Pasts(ViewDatabase database) {
        this.database = database;
    }

    private record Told(IssueId issue, Past past) {}

    /** Of each issue, in the order in which it first happened; nothing for those to which nothing did. */
    Map<IssueId, List<Past>> of(List<LateIssue> late) {
        Object[] streams = late.stream().map(one -> one.row().id().value()).toArray();
        return database
                .client()
                .sql("select stream, type, count(*) from history where stream = any(?) and type = any(?)"
                        + " group by stream, type order by min(position)")
                .params(new SqlArrayValue("uuid", streams), new SqlArrayValue("text", TOOK_TIME.toArray()))
                .query((row, n) ->
                        new Told(new IssueId(row.getObject(1, UUID.class)), new Past(row.getString(2), row.getLong(3))))
                .list()
                .stream()
                .collect(groupingBy(Told::issue, mapping(Told::past, toList())));
    }
}
