package org.lianshou.query.notices;

import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Level;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class BoardPage extends HtmlPage {

    private static final int LENGTH = 20;

    private final NoticesQuery notices;
    private final Directory directory;

    BoardPage(NoticesQuery notices, Directory directory, Frame frame) {
        super(frame);
        this.notices = notices;
        this.directory = directory;
    }

    @GetMapping("/")
    String board(@Known({"area", "cursor"}) Params params, Model model) {
        String area = params.text("area");
        model.addAttribute("notices", notices.page(area, params.cursor(), LENGTH));
        model.addAttribute("area", area == null ? "" : area);
        model.addAttribute(
                "towns",
                directory.areas().stream()
                        .filter(one -> one.level() == Level.TOWNSHIP)
                        .sorted(java.util.Comparator.comparing(
                                (Area one) -> one.id().value()))
                        .toList());
        return "board";
    }
}
