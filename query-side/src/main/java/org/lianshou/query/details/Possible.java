package org.lianshou.query.details;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.door.Door;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.page.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What a person may do with an issue now. The rules are the command side's, so it is asked; while it gives no answer the
 * access table says as much as it knows.
 */
@Component
class Possible {

    /**
     * A command that the person's role has.
     *
     * @param reason why it can't be given now; empty where it can
     */
    public record Step(String command, boolean allowed, String reason) {

        public boolean leadsOn() {
            return IssueForms.find(command).filter(Form::leadsOn).isPresent();
        }
    }

    private static final String NOT_PERMITTED = "not-permitted";
    private static final String OUT_OF_STEP = "out-of-step";

    private final Door door;
    private final Directory directory;

    Possible(Door door, Directory directory) {
        this.door = door;
        this.directory = directory;
    }

    /**
     * Those that can be given, and those that are the person's to give at this stage and refused for another reason; what
     * the stage waits for first.
     */
    List<Step> of(Issue issue, Person person) {
        return asked(issue, person).orElseGet(() -> byTable(issue, person)).stream()
                .filter(step -> IssueForms.find(step.command()).isPresent())
                .sorted(Comparator.comparing(Step::leadsOn).reversed())
                .toList();
    }

    private Optional<List<Step>> asked(Issue issue, Person person) {
        return door.ask(person, "/api/issues/" + issue.id() + "/commands")
                .map(answer -> answer.path("commands")
                        .valueStream()
                        .filter(Possible::concerns)
                        .map(Possible::step)
                        .toList());
    }

    private static boolean concerns(JsonNode command) {
        String code = command.path("code").asString("");
        return !code.equals(NOT_PERMITTED) && !code.equals(OUT_OF_STEP);
    }

    private static Step step(JsonNode command) {
        JsonNode reason = command.path("reason");
        return new Step(
                command.get("command").asString(),
                command.get("allowed").asBoolean(),
                Language.current()
                        .either(
                                reason.path("chinese").asString(""),
                                reason.path("english").asString("")));
    }

    private List<Step> byTable(Issue issue, Person person) {
        Access access = new Access(directory, person);
        return AccessTable.RULES.stream()
                .filter(rule -> rule.stages().contains(issue.stage()))
                .filter(rule -> access.actorFor(rule, issue).isPresent())
                .map(Rule::name)
                .map(command -> new Step(command, true, ""))
                .toList();
    }
}
