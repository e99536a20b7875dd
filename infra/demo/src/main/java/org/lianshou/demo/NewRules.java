package org.lianshou.demo;

import java.util.Comparator;
import java.util.List;
import org.lianshou.command.issue.CollectionCommand.EraseSubject;
import org.lianshou.command.issue.CollectionCommand.UnmaskReporter;
import org.lianshou.command.issue.ResolutionCommand.MovePolicy;
import org.lianshou.command.policy.PolicyCommand.Enact;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Stage;
import org.lianshou.policy.Figure;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.PolicyFile;
import org.lianshou.policy.PolicyLayer;

/** The county's rules change in the middle of the month; an auditor checks; somebody uses a right that the law gives. */
final class NewRules {
    private static final int IN_FORCE = 17;
    private static final PolicyVersion VERSION = new PolicyVersion("county-2026.2");

    private final Story story;

    NewRules(Story story) {
        this.story = story;
    }

    void tell() {
        story.inOffice(9, "11:00", this::enact);
        story.inOffice(IN_FORCE + 1, "11:00", this::move);
        story.inOffice(22, "09:40", this::look);
        story.inOffice(23, "15:30", this::erase);
    }

    private void enact() {
        PolicyLayer now =
                story.town().county().now().policies().at(story.now()).layers().getFirst();
        List<Figure> figures = now.figures().stream()
                .map(figure -> figure.key().equals(FigureKey.HANDLING_CONSULTATION.key())
                        ? new Figure(figure.key(), "2 working-day", "地方做法：广东省 12345 热线（2022），咨询类两个工作日")
                        : figure)
                .toList();
        PolicyFile file = new PolicyFile(
                VERSION,
                "县级规则：咨询两个工作日答复",
                null,
                story.days().day(IN_FORCE),
                null,
                null,
                figures,
                now.waivers(),
                now.erasures(),
                now.unmaskings());
        story.surely("a new policy", story.deeds().policy("county", new Enact(file)));
    }

    private void move() {
        Issue issue = story.course()
                .known()
                .map(story.town()::issue)
                .filter(one -> one.stage() == Stage.IN_PROGRESS
                        && !VERSION.equals(one.accepted().policy()))
                .min(Comparator.comparing(one -> one.id().value()))
                .orElseThrow();
        Policy policy = story.town().rulebook().policyInForce(issue.reported().area(), story.now());
        MovePolicy move = new MovePolicy(policy.version(), new Ground("new-rules", "按新规则办理更有利于群众。"));
        story.surely("an issue moved to the new policy", story.deeds().issue("county", issue.id(), move));
    }

    /** An auditor rings somebody who is said to be satisfied. */
    private void look() {
        Issue issue = story.course()
                .known()
                .map(story.town()::issue)
                .filter(one -> one.stage() == Stage.NOTICE_POSTED
                        && one.reported().reporter().standing() == Reporter.Standing.NAMED)
                .min(Comparator.comparing(one -> one.id().value()))
                .orElseThrow();
        UnmaskReporter look = new UnmaskReporter(new Ground("verify-handling", "抽查回访结果，电话核实是否真的办好。"));
        story.surely("a hidden reporter seen", story.deeds().issue("auditor", issue.id(), look));
    }

    private void erase() {
        IssueId issue = Names.issue("report-7");
        EraseSubject erase = new EraseSubject(new Ground("consent-withdrawn", "本人来函撤回同意。"));
        story.surely("an erasure", story.deeds().issue("admin", issue, erase));
    }
}
