package org.lianshou.command.critical;

import java.util.List;
import java.util.Set;
import org.lianshou.command.following.SystemKey;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.ResponseInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.response.ResponseCommand.OpenForSeverity;
import org.lianshou.command.response.ResponseRefusal;
import org.lianshou.command.response.ResponseRefused;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Act;
import org.lianshou.issue.Issue;
import org.lianshou.response.ResponseId;
import org.lianshou.response.WholeNetResponse;

/**
 * Opens the response to an issue with a key made of the source's position, so that after a crash nothing is opened twice. Where
 * there is one already, however it came about, that is the one.
 */
final class Opening {
    private static final Set<ResponseRefusal> THERE_ALREADY =
            Set.of(ResponseRefusal.ALREADY_OPEN, ResponseRefusal.ALREADY_ANSWERED);

    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;

    Opening(Orders orders, Rulebook rulebook, SubjectKeys keys) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
    }

    /** @param act of the event by which the county has the issue, at log position {@code source} */
    void open(Issue issue, Act act, long source) {
        ResponseId response = ResponseId.to(issue.id());
        var instruction = new ResponseInstruction(
                new OpenForSeverity(issue.id(), source), new SystemOpening(issue, act, rulebook));
        Order<WholeNetResponse> order =
                new Order<>(WholeNetResponse.notOpened(response), new SeenVersion.Any(), List.of(instruction));
        try {
            orders.give(order, key("/api/responses/" + response + "/open-for-severity", source), new byte[0]);
        } catch (ResponseRefused no) {
            if (!THERE_ALREADY.contains(no.reason())) {
                throw no;
            }
        }
    }

    private CommandKey key(String path, long source) {
        return SystemKey.of("RESPONSE", path, "critical-hazard-" + source, keys);
    }
}
