package org.lianshou.query.details;

import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Refused;
import org.lianshou.query.history.HistoryQuery;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who came first, and with what, where a form was of an issue as it no longer is. */
@Component
class Forerunners {

    private final HistoryQuery history;

    Forerunners(HistoryQuery history) {
        this.history = history;
    }

    /** Where the read model does not know them yet, the refusal itself names what was done. */
    void show(Attempt attempt, Issue issue, Person person, Model model) {
        Long version = attempt.version();
        if (version != null
                && model.getAttribute("refused") instanceof Refused refused
                && refused.isStale()
                && issue.version() >= refused.version()) {
            List<Moment> changes = history.of(issue, person).stream()
                    .filter(entry -> entry.sequence() > version)
                    .map(Moment::of)
                    .toList();
            model.addAttribute("changes", changes);
        }
    }
}
