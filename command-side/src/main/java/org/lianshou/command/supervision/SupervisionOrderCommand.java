package org.lianshou.command.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.Accountability;

/** Something asked of a supervision order. Each record is also the body of its HTTP request. */
public sealed interface SupervisionOrderCommand {

    /** The last part of its path, as in the access table: {@code accept-reply}. */
    default String route() {
        return CommandName.of(getClass());
    }

    /**
     * Have a unit account for issues, for a matter of its own, or for both.
     *
     * @param listed whether it is put on the list (挂牌)
     */
    record IssueOrder(
            UnitId unit, List<IssueId> issues, @Nullable String matter, Ground ground, boolean listed)
            implements SupervisionOrderCommand {
        public IssueOrder {
            Given.present("unit", unit);
            issues = Given.list("issues", issues).stream().distinct().toList();
            matter = Given.optionalText("matter", matter);
            Given.check("issues", !issues.isEmpty() || matter != null, "one-of", "are given, or else a matter");
            Given.present("ground", ground);
        }
    }

    /** The unit says what it did. @param evidence of records elsewhere; attachments are handed in with the issue itself */
    record Reply(String words, @Nullable List<Evidence> evidence) implements SupervisionOrderCommand {
        public Reply {
            words = Given.text("words", words);
            evidence = Given.list("evidence", evidence);
            for (Evidence one : evidence) {
                Given.check(
                        "evidence.reference",
                        !one.reference().startsWith(Evidence.ATTACHMENT) && !one.isPersonal(),
                        "attachment",
                        "names no attachment: those are handed in with the issue itself");
            }
        }
    }

    record AcceptReply(String words) implements SupervisionOrderCommand {
        public AcceptReply {
            words = Given.text("words", words);
        }
    }

    /** Ask for another reply, due as long from now as the first was from its order. */
    record RefuseReply(Ground ground) implements SupervisionOrderCommand {
        public RefuseReply {
            Given.present("ground", ground);
        }
    }

    /** Settle it: 明责、考责、督责. */
    record Close(Accountability accountability) implements SupervisionOrderCommand {
        public Close {
            Given.present("accountability", accountability);
        }
    }

    record Withdraw(Ground ground) implements SupervisionOrderCommand {
        public Withdraw {
            Given.present("ground", ground);
        }
    }
}
