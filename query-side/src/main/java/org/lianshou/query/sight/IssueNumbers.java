package org.lianshou.query.sight;

import java.util.Optional;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.stereotype.Component;

/** Which issue is meant by the number that people call it by. */
@Component
public class IssueNumbers {

    private final ViewDatabase database;
    private final Sight sight;

    IssueNumbers(ViewDatabase database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Empty for what is no number, for a number that no issue has, and for an issue that the person may not see. */
    public Optional<UUID> find(String number, Person person) {
        if (!number.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Condition seen = sight.of(person);
        return database.client()
                .sql("select stream from register where number = ? and " + seen.sql())
                .param(Long.parseLong(number))
                .params(seen.values())
                .query(UUID.class)
                .optional();
    }
}
