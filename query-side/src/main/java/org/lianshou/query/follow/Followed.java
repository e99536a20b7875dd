package org.lianshou.query.follow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Personal;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Disclosure;
import org.springframework.stereotype.Component;

/** Finds the issue that a number and the tail of a phone number mean together. */
@Component
class Followed {

    static final int TAIL = 4;

    /** Stands for a phone that is not there; no tail is like it. */
    private static final String NONE = "none";

    private final ViewDatabase database;
    private final Disclosure disclosure;

    Followed(ViewDatabase database, Disclosure disclosure) {
        this.database = database;
        this.disclosure = disclosure;
    }

    /**
     * Empty alike for a number that no issue has, for a wrong tail, and where no phone was given or it is erased. For a number
     * that is not there the same work is done on the issue before it, so that time does not tell either.
     *
     * @param tail four digits
     */
    Optional<Snapshot<Issue>> find(long number, String tail) {
        Optional<Snapshot<Issue>> nearest = database.client()
                .sql("select number, position, state from details where number <= ? order by number desc limit 1")
                .param(number)
                .query((row, n) -> Snapshot.read(Issue.KIND, row))
                .optional();
        boolean right = nearest.map(snapshot -> isTail(tail, snapshot.state())).orElse(false);
        return nearest.filter(snapshot -> right & snapshot.number() == number);
    }

    private boolean isTail(String tail, Issue issue) {
        String phone = disclosure.reporter(issue).phone() instanceof Personal.Clear clear ? tail(clear.text()) : NONE;
        return MessageDigest.isEqual(phone.getBytes(US_ASCII), tail.getBytes(US_ASCII));
    }

    private static String tail(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() < TAIL ? NONE : digits.substring(digits.length() - TAIL);
    }
}
