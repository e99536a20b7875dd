package org.lianshou.query.projection;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Issue;
import org.lianshou.stream.StreamKind;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view that fails when told to, and otherwise shows nothing. */
final class Trap implements View<Issue> {

    volatile @Nullable UUID poisonous;
    volatile String quote = "";
    final AtomicInteger outages = new AtomicInteger();

    @Override
    public StreamKind<Issue> kind() {
        return Issue.KIND;
    }

    @Override
    public void show(List<Change<Issue>> changes, JdbcTemplate jdbc) {
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new DataAccessResourceFailureException("the database is away");
        }
        if (changes.stream().anyMatch(change -> change.stream().equals(poisonous))) {
            throw new IllegalStateException("this one can't be shown " + quote);
        }
    }
}
