package org.lianshou.query.register;

import java.util.List;
import java.util.stream.IntStream;
import org.lianshou.directory.Person;
import org.lianshou.query.callouts.CallOuts;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Menu;
import org.lianshou.query.sight.Panels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what waits for this person, and what comes due first. */
@Controller
class HomePage extends HtmlPage {

    private static final int MOST = 10;

    private final RegisterQuery register;
    private final Panels panels;
    private final CallOuts callOuts;

    HomePage(RegisterQuery register, Panels panels, CallOuts callOuts, Frame frame) {
        super(frame);
        this.register = register;
        this.panels = panels;
        this.callOuts = callOuts;
    }

    /** A pile and how high it is. */
    record Pile(Queue queue, long count) {}

    @GetMapping("/home")
    String home(Person person, Model model) {
        if (person.isResidentOnly()) {
            return "redirect:/mine";
        }
        if (Menu.isOnTheGrid(person)) {
            return "redirect:/today";
        }
        List<Queue> queues = Queue.of(person);
        List<IssueFilter> filters = queues.stream().map(Queue::filter).toList();
        List<Long> counts = register.counts(person, filters);
        List<Pile> piles = IntStream.range(0, queues.size())
                .mapToObj(n -> new Pile(queues.get(n), counts.get(n)))
                .toList();
        model.addAttribute("piles", piles);
        model.addAttribute("seats", panels.running(person));
        model.addAttribute("awaited", callOuts.awaiting(person));
        model.addAttribute("soonest", register.soonest(person, filters, MOST));
        return "home";
    }
}
