package org.lianshou.query.supervision;

import java.util.List;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.form.Form;
import org.lianshou.query.page.Language;
import org.lianshou.supervision.OrderStage;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.stereotype.Component;

/** What a person may do with an order now: what the access table gives them, at the stage that takes it. */
@Component
class OrderSteps {
    private final Directory directory;

    OrderSteps(Directory directory) {
        this.directory = directory;
    }

    /** @param reason why it can't be given now; empty where it can */
    record Step(String command, boolean allowed, String reason) {

        public boolean leadsOn() {
            return !command.equals("withdraw");
        }
    }

    List<Step> of(SupervisionOrder order, Person person) {
        return SupervisionForms.OF_ORDER.stream()
                .map(Form::command)
                .filter(command -> isOf(order.stage(), command) && isTheirs(command, order.issued(), person))
                .map(command -> isOwnReply(command, order, person)
                        ? new Step(
                                command,
                                false,
                                Language.current()
                                        .either("自己的回复要由别人审核", "somebody other than who replied judges the reply"))
                        : new Step(command, true, ""))
                .toList();
    }

    private static boolean isOf(OrderStage stage, String command) {
        return switch (stage) {
            case AWAITING_REPLY -> command.equals("reply") || command.equals("withdraw");
            case REPLIED -> command.endsWith("-reply") || command.equals("withdraw");
            case REPLY_ACCEPTED -> command.equals("close") || command.equals("withdraw");
            case NOT_ISSUED, CLOSED, WITHDRAWN -> false;
        };
    }

    private boolean isTheirs(String command, Supervised about, Person person) {
        Rule rule =
                AccessTable.rule("POST /api/supervision-orders/{id}/" + command).orElseThrow();
        return new Access(directory, person)
                .actorFor(rule, about.area(), about.unit())
                .isPresent();
    }

    private static boolean isOwnReply(String command, SupervisionOrder order, Person person) {
        return command.endsWith("-reply")
                && order.replies().getLast().by().person().equals(person.id());
    }
}
