package org.lianshou.command.repetition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.command.following.SystemKey;
import org.lianshou.command.issue.GatheringCommand.RaiseRepeated;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.LineageCommand.GatherInto;
import org.lianshou.command.issue.Repetition;
import org.lianshou.command.issue.Repetition.Consequence;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.rule.RuleRefused;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what follows from an acceptance, once: the id of what is raised follows from the issue by which it is, and the
 * keys from the position of its acceptance.
 */
final class Raising {
    private static final Logger log = LoggerFactory.getLogger(Raising.class);

    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;

    Raising(Orders orders, Rulebook rulebook, SubjectKeys keys) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
    }

    /** @param source the position of the acceptance */
    void follow(IssueAccepted accepted, Issue newest, long source, AcceptedIssues known) {
        IssueId gathering = Descent.idOf(newest.id().value(), 0);
        if (orders.stored(gathering).exists()) { // raised before a crash
            known.raised(newest, gathering);
            return;
        }
        Policy policy = rulebook.policyFor(newest, accepted.act().occurredAt());
        Repetition rule = new Repetition(rulebook.directory().frozen(), policy, rulebook.calendar());
        List<Issue> others = stored(known.like(newest, rule.noneBefore(newest)).stream());
        Stream<IssueId> over = Stream.concat(
                known.raisedOver(newest).stream(),
                others.stream().flatMap(other -> Stream.ofNullable(other.kin().gathering())));
        switch (rule.of(newest, others, stored(over.distinct()))) {
            case Consequence.Nothing nothing -> {}
            case Consequence.Join join -> join(accepted, newest, join.gathering(), source);
            case Consequence.Raise raise -> {
                List<IssueId> members = raise.open().stream().map(Issue::id).toList();
                give(gathering, new RaiseRepeated(members, raise.count()), accepted, newest, raise.open(), source);
                known.raised(newest, gathering);
            }
        }
    }

    private void join(IssueAccepted accepted, Issue newest, Issue gathering, long source) {
        GatherInto into = new GatherInto(gathering.id(), "同类事项，并入已提级的事项");
        give(newest.id(), into, accepted, newest, List.of(gathering), source);
    }

    /** What a person did meanwhile may stand in the way, and then theirs stands. */
    private void give(
            IssueId to, IssueCommand command, IssueAccepted accepted, Issue newest, List<Issue> others, long source) {
        Map<IssueId, Issue> byId = others.stream().collect(Collectors.toMap(Issue::id, Function.identity()));
        SystemGathering asker =
                new SystemGathering(accepted.act(), newest.reported().area(), byId, rulebook);
        try {
            orders.give(Order.of(to, new SeenVersion.Any(), command, asker), key(to, command, source), new byte[0]);
        } catch (RuleRefused | NothingFollows no) {
            log.info("Issue {} comes again, and nothing is gathered: {}", newest.id(), no.getMessage());
        }
    }

    private List<Issue> stored(Stream<IssueId> issues) {
        return issues.map(orders::stored).filter(Issue::exists).toList();
    }

    private CommandKey key(IssueId issue, IssueCommand command, long source) {
        String path = "/api/issues/" + issue + "/" + command.name();
        return SystemKey.of("REPETITION", path, "repetition-" + source, keys);
    }
}
