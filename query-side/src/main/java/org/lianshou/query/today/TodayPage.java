package org.lianshou.query.today;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.directory.Person;
import org.lianshou.query.callouts.CallOuts;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.sight.Panels;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayPage extends HtmlPage {

    private final Tasks tasks;
    private final Panels panels;
    private final CallOuts callOuts;
    private final AttachmentStore attachments;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    TodayPage(
            Tasks tasks,
            Panels panels,
            CallOuts callOuts,
            AttachmentStore attachments,
            ReadYourWrite readYourWrite,
            Clock clock,
            Frame frame) {
        super(frame);
        this.tasks = tasks;
        this.panels = panels;
        this.callOuts = callOuts;
        this.attachments = attachments;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    @GetMapping("/today")
    String today(@Known("waitFor") Params params, Person person, HttpServletResponse response, Model model) {
        readYourWrite.await(params.text("waitFor"));
        List<Task> first = tasks.ofADay(person);
        Map<Urgent, List<Task>> groups =
                first.stream().collect(Collectors.groupingBy(Task::urgent, TreeMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        model.addAttribute("most", first.size() == Tasks.OF_A_DAY ? Tasks.OF_A_DAY : null);
        model.addAttribute("inUnit", Tasks.isInAUnit(person));
        model.addAttribute("seats", panels.running(person));
        model.addAttribute("awaited", callOuts.awaiting(person));
        model.addAttribute("now", clock.instant());
        model.addAttribute("largest", attachments.limits().largest());
        Kept.by(person, response);
        return "today";
    }
}
