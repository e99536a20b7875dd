package org.lianshou.query.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.print.Paper;
import org.lianshou.query.print.Press;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a session (会议纪要), on a page and on paper. */
@Controller
class MinutesPage extends HtmlPage {
    private final Meetings meetings;
    private final Press press;
    private final Show show;
    private final ReadYourWrite readYourWrite;

    MinutesPage(Meetings meetings, Press press, Show show, ReadYourWrite readYourWrite, Frame frame) {
        super(frame);
        this.meetings = meetings;
        this.press = press;
        this.show = show;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/sessions/{id}/minutes")
    String minutes(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        model.addAllAttributes(values(meetings.find(id, person)));
        return "minutes";
    }

    @GetMapping("/sessions/{id}/minutes.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Meeting meeting = meetings.find(id, person);
        String name = Language.current().either("会议纪要", "minutes") + "-" + meeting.number();
        return press.answer(new Paper(name, "minutes", values(meeting), meeting.lastChange()));
    }

    private Map<String, Object> values(Meeting meeting) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("meeting", meeting);
        values.put("place", show.area(meeting.session().convened().area()));
        return values;
    }
}
