package org.lianshou.query.mine;

import org.lianshou.access.Access;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Step;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.Panels;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MinePage extends HtmlPage {

    private static final int LENGTH = 20;

    private final OwnIssues issues;
    private final Panels panels;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;

    MinePage(OwnIssues issues, Panels panels, Directory directory, ReadYourWrite readYourWrite, Frame frame) {
        super(frame);
        this.issues = issues;
        this.panels = panels;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/mine")
    String mine(@Known({"cursor", "waitFor"}) Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        Access access = new Access(directory, person);
        Slice<Snapshot<Issue>> page = issues.page(person, params.cursor(), LENGTH);
        model.addAttribute(
                "mine",
                page.items().stream().map(issue -> Own.of(issue, access)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("seats", panels.running(person));
        model.addAttribute("steps", Step.values());
        return "mine";
    }
}
