package org.lianshou.query.notices;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Level;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** A township with its villages, to choose a board from. */
    record Town(Area area, List<Area> villages) {}

    @GetMapping("/")
    String board(@Known({"area", "text", "open", "cursor"}) Params params, Model model) {
        BoardFilter filter = BoardFilter.of(params);
        Slice<NoticeRow> page = notices.page(filter, params.cursor(), LENGTH);
        model.addAttribute("notices", page);
        model.addAttribute("filter", filter);
        model.addAttribute("isNarrowed", !params.given().isEmpty());
        model.addAttribute("towns", towns());
        model.addAttribute("csv", address("/notices.csv", params, null));
        model.addAttribute("xlsx", address("/notices.xlsx", params, null));
        model.addAttribute("next", page.next() == null ? null : address("/", params, page.next()));
        return "board";
    }

    private List<Town> towns() {
        return of(Level.TOWNSHIP).stream()
                .map(town -> new Town(
                        town,
                        of(Level.VILLAGE).stream()
                                .filter(village -> directory.isUnder(village.id(), town.id()))
                                .toList()))
                .toList();
    }

    private List<Area> of(Level level) {
        return directory.areas().stream()
                .filter(area -> area.level() == level)
                .sorted(Comparator.comparing(area -> area.id().value()))
                .toList();
    }

    /** The same filter elsewhere, or from further on. */
    private static String address(String path, Params params, @Nullable String cursor) {
        Map<String, Object> values = new HashMap<>(params.given());
        values.remove("cursor");
        if (cursor != null) {
            values.put("cursor", cursor);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().stream().sorted().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
