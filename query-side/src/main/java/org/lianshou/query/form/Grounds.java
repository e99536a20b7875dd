package org.lianshou.query.form;

import java.util.List;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Step;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Waiver;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Language;

/** The grounds that can be named: policy's where policy says which there are, and otherwise the usual ones. */
public final class Grounds {

    private final Policy policy;
    private final Policy inForce;
    private final Kind kind;

    private Grounds(Policy policy, Policy inForce, Kind kind) {
        this.policy = policy;
        this.inForce = inForce;
        this.kind = kind;
    }

    /**
     * Of an issue.
     *
     * @param kept the policy that it keeps
     * @param inForce that of now, by which is decided what becomes of a person's data
     */
    public static Grounds of(Policy kept, Policy inForce, Issue issue) {
        return new Grounds(kept, inForce, issue.reported().matter().kind());
    }

    /** Before anything is reported. */
    static Grounds of(Policy policy, Kind kind) {
        return new Grounds(policy, policy, kind);
    }

    List<Option> of(String command, List<String> usual) {
        return switch (command) {
            case "waive-discussion" -> waivers(Step.DISCUSSION);
            case "waive-evaluation" -> waivers(Step.EVALUATION);
            case "waive-publication" -> waivers(Step.PUBLICATION);
            case "erase-subject" -> erasures();
            case "unmask-reporter" -> unmaskings();
            default ->
                usual.stream()
                        .map(code -> new Option(code, Labels.here("ground", code)))
                        .toList();
        };
    }

    private List<Option> waivers(Step step) {
        return policy.waivers(step, kind).stream()
                .filter(waiver -> !waiver.imports())
                .map(waiver -> option(waiver))
                .toList();
    }

    private List<Option> erasures() {
        return inForce.erasures().stream()
                .map(ground -> option(ground.ground(), ground.name()))
                .toList();
    }

    private List<Option> unmaskings() {
        return inForce.unmaskings().stream()
                .map(ground -> option(ground.ground(), ground.name()))
                .toList();
    }

    private static Option option(Waiver waiver) {
        return option(waiver.ground(), waiver.name());
    }

    /** Policy names its grounds in Chinese alone; their codes are English. */
    private static Option option(String code, String name) {
        return new Option(code, Language.current().either(name, Labels.english(code)));
    }
}
