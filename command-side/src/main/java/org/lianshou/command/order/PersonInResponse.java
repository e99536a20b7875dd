package org.lianshou.command.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.access.Undertaking;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.command.response.ResponseCommand.Open;
import org.lianshou.command.response.ResponseContext;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.response.WholeNetResponse;

/**
 * A signed-in person asks something of a response.
 *
 * @param at when it happened, by their word, already found plausible
 * @param orders reads the issue that is to be responded to, as it stands in the log
 */
public record PersonInResponse(Person person, Instant at, Rulebook rulebook, Orders orders) implements ResponseAsker {
    private static final Rule SIGHT =
            AccessTable.rule("GET /api/responses/{id}").orElseThrow();
    private static final Rule OPENING = AccessTable.rule("POST /api/responses").orElseThrow();

    @Override
    public ResponseContext contextFor(WholeNetResponse response, ResponseCommand command) {
        Directory directory = rulebook.directory().frozen();
        Access access = new Access(directory, directory.person(person.id()).orElse(person));
        return command instanceof Open open
                ? opening(access, seen(access, orders.stored(open.issue())), directory)
                : context(actor(access, response, command), response.opened().area(), null, directory);
    }

    private ResponseContext opening(Access access, @Nullable Issue issue, Directory directory) {
        AreaId area = issue == null ? directory.county() : issue.reported().area();
        Actor actor = access.actorFor(OPENING, area).orElseThrow(() -> new NotPermitted(OPENING));
        return context(actor, area, issue, directory);
    }

    private ResponseContext context(Actor actor, AreaId area, @Nullable Issue issue, Directory directory) {
        return new ResponseContext(actor, at, rulebook.policyInForce(area, at), rulebook.calendar(), directory, issue);
    }

    /** An issue that the asker does not see is for them none. */
    private static @Nullable Issue seen(Access access, Issue issue) {
        return issue.exists() && access.sees(issue) ? issue : null;
    }

    private static Actor actor(Access access, WholeNetResponse response, ResponseCommand command) {
        Rule rule =
                AccessTable.rule("POST /api/responses/{id}/" + command.name()).orElseThrow();
        if (!response.exists()) {
            throw new NotVisible(WholeNetResponse.KIND, response.stream());
        }
        Undertaking what = response.undertaking();
        return access.actorFor(rule, what)
                .orElseThrow(() -> access.actorFor(SIGHT, what).isPresent()
                        ? new NotPermitted(rule)
                        : new NotVisible(WholeNetResponse.KIND, response.stream()));
    }
}
