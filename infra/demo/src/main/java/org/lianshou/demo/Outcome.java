package org.lianshou.demo;

import java.util.List;
import org.lianshou.command.issue.EvaluationCommand.ConcludeUnsatisfied;
import org.lianshou.command.issue.EvaluationCommand.Evaluate;
import org.lianshou.command.issue.EvaluationCommand.RecordCallback;
import org.lianshou.command.issue.EvaluationCommand.Reinspect;
import org.lianshou.command.issue.EvaluationCommand.WaiveEvaluation;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.PublicationCommand.AnswerObjection;
import org.lianshou.command.issue.PublicationCommand.ApproveNotice;
import org.lianshou.command.issue.PublicationCommand.Close;
import org.lianshou.command.issue.PublicationCommand.DraftNotice;
import org.lianshou.command.issue.PublicationCommand.PostNotice;
import org.lianshou.command.issue.PublicationCommand.RaiseObjection;
import org.lianshou.command.issue.PublicationCommand.Reopen;
import org.lianshou.command.issue.PublicationCommand.WaivePublication;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.Notice;

/** 评 and 晒: how it is judged and published, and what is said against it. */
final class Outcome {
    private final Town town;
    private final Deeds deeds;
    private final Townspeople people;

    Outcome(Town town, Deeds deeds, Townspeople people) {
        this.town = town;
        this.deeds = deeds;
        this.people = people;
    }

    void look(Life life, Issue issue) {
        switch (issue.stage()) {
            case COMPLETED -> judge(life, issue);
            case EVALUATED -> publish(life, issue);
            case NOTICE_DRAFTED -> people.somebodyBut(author(issue), life.issue(), new ApproveNotice());
            case NOTICE_APPROVED -> give(life, new PostNotice(null));
            case NOTICE_POSTED -> hang(life, issue);
            case PUBLICATION_WAIVED -> give(life, new Close("已办结，依法不公开。"));
            case CLOSED -> give(life, new Reopen(new Ground("back-again", "同一问题再次出现，重新办理。")));
            default -> throw new IllegalStateException(issue.stage().name());
        }
    }

    private static String author(Issue issue) {
        return issue.notice() == null ? "" : issue.notice().author().value();
    }

    private void judge(Life life, Issue issue) {
        boolean good = !fails(life, issue);
        if (issue.reported().matter().kind().isReinspected()) {
            List<Evidence> photo = List.of(new Evidence("photo:month/" + issue.id() + "/again", "复查", null, null));
            give(life, new Reinspect(good, good ? "现场复查，整改到位。" : "现场复查，仍有遗留。", photo));
        } else if (life.is(Twist.FAILED_AT_THE_TOP) && isExhausted(issue)) {
            give(life, new ConcludeUnsatisfied(new Ground("nothing-more", "现有政策内已无其他办法，已向反映人说明。")));
        } else if (life.is(Twist.ANONYMOUS)) {
            give(life, new WaiveEvaluation(new Ground("anonymous-report", "匿名来电，无法回访。")));
        } else if (life.is(Twist.UNREACHED)) {
            give(life, new RecordCallback(false, null, null, "无人接听"));
        } else if (issue.reported().reporter().account() != null && life.inOf(1, 2)) {
            String reporter = issue.reported().reporter().account().value();
            deeds.issue(reporter, life.issue(), new Evaluate(good, good, good ? "很快，谢谢。" : "没有解决。"));
        } else {
            give(life, new RecordCallback(true, good, good, good ? "已经好了，感谢。" : "还是老样子。"));
        }
    }

    private static boolean fails(Life life, Issue issue) {
        int reworks = issue.appraisal().reworks();
        return (life.is(Twist.FAILED_ONCE) && reworks < 1)
                || (life.is(Twist.FAILED_TWICE) && reworks < 2)
                || life.is(Twist.FAILED_AT_THE_TOP);
    }

    private boolean isExhausted(Issue issue) {
        return issue.accepted().level() == Level.COUNTY
                && issue.appraisal().reworks()
                        >= town.rulebook().policyFor(issue, town.now()).reworksBeforeEscalation();
    }

    private void publish(Life life, Issue issue) {
        if (life.is(Twist.PRIVATE)) {
            give(life, new WaivePublication(new Ground("personal-privacy", "涉及家庭情况，不宜公开。")));
        } else {
            String summary = issue.reported().matter().summary();
            give(life, new DraftNotice(summary + "办理情况", "群众反映：" + summary + "。办理结果：" + life.done(), null));
        }
    }

    private void hang(Life life, Issue issue) {
        Notice notice = issue.notice();
        if (notice == null) {
            return;
        }
        if (life.turns(Twist.OBJECTED) || life.turns(Twist.OBJECTION_UPHELD)) {
            people.somebody(life.issue(), new RaiseObjection("公示内容与现场不符，请再看看。"), "resident-2", "operator-2");
        } else if (notice.hasOpenObjection()) {
            boolean upheld = life.is(Twist.OBJECTION_UPHELD);
            String words = upheld ? "复核属实，重新办理。" : "复核无误，已当面说明。";
            give(life, new AnswerObjection(notice.objections().size(), upheld, words));
        } else {
            give(life, new Close("公示期满。"));
        }
    }

    private void give(Life life, IssueCommand command) {
        people.somebody(life.issue(), command);
    }
}
