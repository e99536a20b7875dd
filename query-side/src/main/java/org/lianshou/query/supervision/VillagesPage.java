package org.lianshou.query.supervision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.RiskAnalysis;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The villages and townships that a person sees, with the colours that count today (红黄绿). */
@Controller
class VillagesPage extends HtmlPage {
    private final Standings standings;
    private final Show show;

    VillagesPage(Standings standings, Show show, Frame frame) {
        super(frame);
        this.standings = standings;
        this.show = show;
    }

    @GetMapping("/villages")
    String list(@Known("colour") Params params, Person person, Model model) {
        Colour colour = params.choice("colour", Colour.class);
        List<Standing> all = standings.all(person);
        model.addAttribute("colour", colour);
        model.addAttribute("colours", List.of(Colour.values()).reversed());
        model.addAttribute("counts", counts(all));
        model.addAttribute("rows", chosen(all, colour));
        return "villages";
    }

    @GetMapping({"/villages.csv", "/villages.xlsx"})
    Sheet sheet(@Known("colour") Params params, Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("地区", "定级", "服务方式", "响应要求", "人工定级至", "最近研判", "当时在办")
                : List.of("Place", "Colour", "Service", "Duty", "Set until", "Last analysis", "Open then");
        List<Standing> rows = chosen(standings.all(person), params.choice("colour", Colour.class));
        return new Sheet(
                language.either("村级研判", "villages"),
                columns,
                each -> rows.stream().map(this::cells).forEach(each));
    }

    private List<String> cells(Standing row) {
        Colour colour = row.colour();
        RiskAnalysis analysis = row.analysis();
        return List.of(
                show.place(row.area()),
                colour == null ? "" : colour.label(),
                colour == null ? "" : colour.service(),
                colour == null ? "" : colour.duty(),
                row.until() == null ? "" : row.until().toString(),
                analysis == null ? "" : show.time(analysis.pin().asOf()),
                analysis == null ? "" : Integer.toString(analysis.open()));
    }

    private static Map<Colour, Long> counts(List<Standing> all) {
        Map<Colour, Long> counts = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            counts.put(
                    colour, all.stream().filter(row -> row.colour() == colour).count());
        }
        return counts;
    }

    private static List<Standing> chosen(List<Standing> all, @Nullable Colour colour) {
        return all.stream()
                .filter(row -> colour == null || row.colour() == colour)
                .toList();
    }
}
