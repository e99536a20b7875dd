package org.lianshou.demo;

import java.util.Objects;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Answer;
import org.lianshou.command.issue.CollectionCommand.Correct;
import org.lianshou.command.issue.CollectionCommand.Decline;
import org.lianshou.command.issue.CollectionCommand.Link;
import org.lianshou.command.issue.CollectionCommand.Supplement;
import org.lianshou.command.issue.CollectionCommand.Unlink;
import org.lianshou.command.issue.CollectionCommand.Withdraw;
import org.lianshou.issue.Channel;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Urgency;

/** 集: what the desk makes of a report. */
final class Intake {
    private final Town town;
    private final Deeds deeds;
    private final Townspeople people;

    Intake(Town town, Deeds deeds, Townspeople people) {
        this.town = town;
        this.deeds = deeds;
        this.people = people;
    }

    void look(Life life, Issue issue) {
        if (issue.stage() == Stage.LINKED) {
            if (life.once("unlinked")) {
                people.somebody(life.issue(), new Unlink(new Ground("other-matter", "核对后是另一处，误并。")), "operator-2");
            }
        } else if (!settled(life)) {
            accept(life, issue);
        }
    }

    /** Whether nothing is left to accept. */
    private boolean settled(Life life) {
        if (life.turns(Twist.ANSWERED)) {
            return people.somebody(life.issue(), new Answer(life.done()), "operator");
        }
        if (life.turns(Twist.DECLINED)) {
            return people.somebody(
                    life.issue(),
                    new Decline(new Ground("not-ours", "已进入诉讼程序，应由法院处理。"), Channel.COURT, "请按法院通知办理，可拨打 12368 查询。"),
                    "operator");
        }
        if (life.original() != null && life.once("linked")) {
            return people.somebody(
                    life.issue(), new Link(Objects.requireNonNull(life.original()), "与先前来电为同一件事。"), "operator");
        }
        if (life.turns(Twist.WITHDRAWN)) {
            return people.somebody(life.issue(), new Withdraw("自己已经解决，不用办了。"), "operator");
        }
        return false;
    }

    private void accept(Life life, Issue issue) {
        if (life.turns(Twist.SUPPLEMENTED)) {
            people.somebody(life.issue(), new Supplement("补充：昨天夜里又发生一次。", null), "operator", "resident");
        }
        if (life.turns(Twist.CORRECTED)) {
            Correction sooner = new Correction(null, null, null, Urgency.URGENT, null, null);
            people.somebody(life.issue(), new Correct(new Ground("misheard", "复听录音，情况紧急。"), sooner), "operator-2");
        }
        Source source = issue.reported().source();
        String[] first =
                source == Source.HOTLINE_CALL || source == Source.WEB_FORM ? new String[] {"operator"} : new String[0];
        boolean accepted = people.somebody(life.issue(), new Accept(null, null), first);
        deeds.surely(
                "accepting " + life.issue(),
                accepted || town.issue(life.issue()).stage() != Stage.REPORTED);
    }
}
