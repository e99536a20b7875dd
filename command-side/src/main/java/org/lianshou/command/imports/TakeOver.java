package org.lianshou.command.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.IssueInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Origin;
import org.lianshou.issue.PersonId;

/**
 * Makes an issue of a row's history: one order, so one append, so all of it or nothing. What the row itself did before a
 * crash, and what another row or import did, is told apart by the metadata of the issue's first event.
 */
final class TakeOver {
    private static final SeenVersion NEW = new SeenVersion.Exactly(
            Issue.unreported(new IssueId(new UUID(0, 0))).version());

    private final Orders orders;
    private final Rulebook rulebook;
    private final EventLogReader log;
    private final EventCodec codec;

    TakeOver(Orders orders, Rulebook rulebook, EventLogReader log, EventCodec codec) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.log = log;
        this.codec = codec;
    }

    /** @throws org.lianshou.command.issue.Refused where a rule says no */
    Receipt take(UUID importId, CsvRow row, History history, PersonId by) {
        Origin origin = history.origin();
        IssueId issue = ImportedIssueId.of(origin.system(), origin.key());
        List<IssueInstruction> instructions = history.steps().stream()
                .map(step -> new IssueInstruction(step.command(), new HistoryAsking(by, step, rulebook)))
                .toList();
        byte[] metadata = metadata(importId, row);
        try {
            Done done = orders.give(Order.of(issue, NEW, instructions), null, metadata);
            long first = done.position() - done.version();
            return Receipt.accepted(row, origin.key(), issue, first, false, null);
        } catch (StaleVersion exists) {
            return found(row, origin, issue, metadata);
        }
    }

    private Receipt found(CsvRow row, Origin origin, IssueId issue, byte[] metadata) {
        RecordedEvent first = log.stream(issue.value()).getFirst();
        Origin theirs = codec.decode(first) instanceof IssueReported reported ? reported.origin() : null;
        if (theirs == null || !isSame(origin, theirs)) {
            return Receipt.rejected(row, origin.key(), "id-taken", null, "Another issue has the id " + issue);
        }
        boolean existing = !Arrays.equals(first.metadata(), metadata);
        return Receipt.accepted(
                row, origin.key(), issue, first.position(), existing, existing ? difference(origin, theirs) : null);
    }

    private static boolean isSame(Origin one, Origin other) {
        return one.system().equals(other.system()) && one.key().equals(other.key());
    }

    private static @Nullable String difference(Origin now, Origin then) {
        return now.status().equals(then.status())
                ? null
                : "taken over as " + then.status() + "; the row now says " + now.status() + ", which changed nothing";
    }

    private static byte[] metadata(UUID importId, CsvRow row) {
        return ("{\"import\":\"" + importId + "\",\"row\":" + row.number() + "}").getBytes(StandardCharsets.UTF_8);
    }
}
