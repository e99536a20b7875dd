package org.lianshou.query.today;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Urgency;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A hazard is reported where it was found, in a few touches; what is nearly always the same is filled in already. */
@Controller
class HazardPage extends HtmlPage {

    private final Spots spots;
    private final Directory directory;
    private final Submissions submissions;
    private final AttachmentStore attachments;
    private final Clock clock;

    HazardPage(
            Spots spots,
            Directory directory,
            Submissions submissions,
            AttachmentStore attachments,
            Clock clock,
            Frame frame) {
        super(frame);
        this.spots = spots;
        this.directory = directory;
        this.submissions = submissions;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/today/new")
    String form(Person person, HttpServletResponse response, Model model) {
        MultiValueMap<String, String> usual = new LinkedMultiValueMap<>();
        List<AreaId> areas = Tasks.areas(person);
        if (areas.size() == 1) {
            usual.set("area", areas.getFirst().value());
        }
        Found nothing = Found.of(usual);
        submissions.show(spots.filling(nothing, person), nothing.filled(), model);
        Kept.by(person, response);
        return page(nothing, person, model);
    }

    @PostMapping("/today/new")
    String report(Attempt attempt, Person person, RedirectAttributes after, Model model) throws IOException {
        Found found = Found.of(attempt.filled().values());
        Attempt whole = new Attempt(found.filled(), attempt.key(), null, attempt.request());
        Optional<Reply> done = submissions.give(spots.filling(found, person), whole, person, model);
        if (done.isEmpty()) {
            return page(found, person, model);
        }
        after.addFlashAttribute("reported", done.get().body().path("number").asString(""));
        after.addAttribute("waitFor", done.get().token());
        return "redirect:/today";
    }

    private String page(Found found, Person person, Model model) {
        model.addAttribute("own", spots.own(person));
        model.addAttribute("elsewhere", spots.elsewhere(found, person));
        model.addAttribute("focuses", categories(true));
        model.addAttribute("categories", categories(false));
        model.addAttribute("kinds", List.of(Kind.HAZARD, Kind.APPEAL, Kind.DISPUTE));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("appealTypes", AppealType.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("largest", attachments.limits().largest());
        return "hazard";
    }

    private List<Category> categories(boolean focus) {
        return directory.categories().stream()
                .filter(category -> category.focus() == focus)
                .toList();
    }
}
