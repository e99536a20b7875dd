package org.lianshou.command.docs;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianshou.command.histories.Attempt;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Stage;

/** All that came of one command in one stage. */
record WhatFollows(Set<String> events, Set<String> refusals, Set<Stage> stages) {

    static WhatFollows nothingYet() {
        return new WhatFollows(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void add(Attempt attempt) {
        if (attempt.refusal() != null) {
            refusals.add(attempt.refusal().code());
            return;
        }
        events.add(attempt.events().stream().map(Names::of).collect(Collectors.joining(" + ")));
        Issue after = attempt.before();
        for (IssueEvent event : attempt.events()) {
            after = after.evolve(event);
        }
        stages.add(after.stage());
    }

    String cell() {
        String refused = refusals.isEmpty() ? "" : "<br>*" + String.join(", ", refusals) + "*";
        return String.join("<br>", events) + refused;
    }
}
