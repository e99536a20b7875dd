package org.lianshou.query.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Lineage;
import org.lianshou.issue.OccasionId;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.stereotype.Component;

/** Reads the relatives of an issue for one person. */
@Component
public class LineageQuery {
    private static final String SELECT =
            "select stream, number, stage, summary, place from register left join lineage using (stream) where ";

    private final ViewDatabase database;
    private final Sight sight;

    LineageQuery(ViewDatabase database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Empty for an issue that stands alone. */
    public Optional<Relatives> of(Issue issue, Person person) {
        Lineage kin = issue.lineage();
        if (kin == null) {
            return Optional.empty();
        }
        Descent descent = kin.descent();
        return Optional.of(new Relatives(
                one(kin.parent(), person),
                one(kin.gathering(), person),
                descent == null ? null : descent.occasion(),
                descent == null ? null : descent.number(),
                kin.children().isEmpty() ? List.of() : seen("parent = ?", issue.id(), person),
                kin.isGathering() ? seen("gathering = ?", issue.id(), person) : List.of()));
    }

    /** The issues of an occasion, in the order in which they were told. */
    public List<Relative> of(OccasionId occasion, Person person) {
        return read(Condition.of("occasion = ?", occasion.value()), person);
    }

    private @Nullable Relative one(@Nullable IssueId id, Person person) {
        return id == null
                ? null
                : seen("stream = ?", id, person).stream().findFirst().orElse(null);
    }

    private List<Relative> seen(String which, IssueId id, Person person) {
        return read(Condition.of(which, id.value()), person);
    }

    private List<Relative> read(Condition which, Person person) {
        Condition seen = sight.of(person);
        List<Object> values = new ArrayList<>(which.values());
        values.addAll(seen.values());
        return database.client()
                .sql(SELECT + which.sql() + " and " + seen.sql() + " order by place, number")
                .params(values)
                .query((row, n) -> Relative.read(row))
                .list();
    }
}
