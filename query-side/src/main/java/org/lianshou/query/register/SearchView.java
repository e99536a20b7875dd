package org.lianshou.query.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Matter;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row an issue, with the words that it is found by. */
@Component
class SearchView implements View<Issue> {

    private static final String UPSERT = """
            insert into search (stream, words, bigrams)
            select stream, words, array_to_tsvector(string_to_array(bigrams, ' '))
              from unnest(?, ?, ?) as row (stream, words, bigrams)
            on conflict (stream) do update set words = excluded.words, bigrams = excluded.bigrams
            """;

    @Override
    public StreamKind<Issue> kind() {
        return Issue.KIND;
    }

    @Override
    public void show(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        List<Change<Issue>> reworded = changes.stream()
                .filter(change -> !words(change.before()).equals(words(change.after())))
                .toList();
        if (!reworded.isEmpty()) {
            List<@Nullable Object[]> rows =
                    Change.lastOfEach(reworded).stream().map(SearchView::row).toList();
            jdbc.update(UPSERT, Columns.of(rows, "uuid", "text", "text"));
        }
    }

    /** The words come as one text: cut from text at its spaces among others, they have none. */
    private static @Nullable Object[] row(Change<Issue> change) {
        String words = words(change.after());
        return new @Nullable Object[] {change.stream(), words, String.join(" ", Bigrams.of(words))};
    }

    private static String words(Issue issue) {
        Intake intake = issue.intake();
        if (intake == null) {
            return "";
        }
        Matter matter = intake.matter();
        return Stream.of(matter.summary(), matter.description(), intake.place().address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
