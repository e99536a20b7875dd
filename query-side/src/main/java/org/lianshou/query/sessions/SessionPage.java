package org.lianshou.query.sessions;

import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One session from its convening to its minutes: where it stands, and the one thing to do next. */
@Controller
class SessionPage extends HtmlPage {
    private final Meetings meetings;
    private final ReadYourWrite readYourWrite;

    SessionPage(Meetings meetings, ReadYourWrite readYourWrite, Frame frame) {
        super(frame);
        this.meetings = meetings;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/sessions/{id}")
    String session(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        model.addAttribute("meeting", meetings.find(id, person));
        model.addAttribute("way", SessionWay.values());
        return "session";
    }

    /** The panel as it was drawn, before the eyes of all who are there. */
    @GetMapping("/sessions/{id}/draw")
    String draw(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        Meeting meeting = meetings.find(id, person);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "drawing",
                meeting.course()
                        .panel()
                        .map(chosen -> Drawing.of(chosen, meeting))
                        .orElse(null));
        return "draw";
    }
}
