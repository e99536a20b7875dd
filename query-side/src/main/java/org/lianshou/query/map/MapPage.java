package org.lianshou.query.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.query.Kebab;
import org.lianshou.query.map.Collection.Feature;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.supervision.Standing;
import org.lianshou.query.supervision.Standings;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.supervision.Colour;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The villages that a person sees on a map in their colours, and beside it in a table that says the same. */
@Controller
class MapPage extends HtmlPage {
    private final Standings standings;
    private final Loads loads;
    private final Shapes shapes;
    private final Directory directory;

    MapPage(Standings standings, Loads loads, Shapes shapes, Directory directory, Frame frame) {
        super(frame);
        this.standings = standings;
        this.loads = loads;
        this.shapes = shapes;
        this.directory = directory;
    }

    /** A village as map and table say it. */
    record Village(AreaId area, @Nullable Colour colour, Load load) {}

    /**
     * @param sort township, or a village's colour
     * @param address of the page that a click leads to; absent for a township
     */
    record Properties(
            String name,
            String sort,
            String word,
            long open,
            long late,
            @Nullable String address) {}

    @GetMapping("/map")
    String map(@Known({}) Params params, Person person, Model model) {
        List<Village> villages = villages(person);
        model.addAttribute("towns", towns(villages));
        model.addAttribute("schematic", shapes.areAScheme());
        model.addAttribute("about", shapes.about());
        model.addAttribute("undrawn", shapes.areAScheme() ? List.of() : undrawn(villages));
        return "map";
    }

    @GetMapping({"/map.csv", "/map.xlsx"})
    Sheet sheet(@Known({}) Params params, Person person) {
        Language language = Language.current();
        List<String> columns =
                language.isChinese() ? List.of("地区", "定级", "在办", "逾期") : List.of("Place", "Colour", "Open", "Late");
        return new Sheet(
                language.either("村情地图", "map"),
                columns,
                each -> villages(person)
                        .forEach(village -> each.accept(List.of(
                                show().place(village.area()),
                                word(village.colour()),
                                Long.toString(village.load().open()),
                                Long.toString(village.load().late())))));
    }

    @GetMapping("/map.json")
    ResponseEntity<Collection<Properties>> json(@Known({}) Params params, Person person) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Collection.of(shapes, features(villages(person))));
    }

    private List<Village> villages(Person person) {
        Map<AreaId, Load> each = loads.of(person);
        return standings.all(person).stream()
                .filter(standing -> standing.level() == Level.VILLAGE)
                .map(standing -> village(standing, each))
                .toList();
    }

    /** The villages of each township; one that lies in none is for itself. */
    private Map<AreaId, List<Village>> towns(List<Village> villages) {
        return villages.stream()
                .collect(Collectors.groupingBy(
                        village ->
                                directory.around(village.area(), Level.TOWNSHIP).orElse(village.area()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Village village(Standing standing, Map<AreaId, Load> loads) {
        return new Village(standing.area(), standing.colour(), loads.getOrDefault(standing.area(), Load.NONE));
    }

    /** Townships come last, so that their borders lie over those of their villages. */
    private List<Feature<Properties>> features(List<Village> villages) {
        Map<AreaId, Village> each = new LinkedHashMap<>();
        villages.forEach(village -> each.put(village.area(), village));
        Shapes.Drawn drawn = shapes.of(each.keySet());
        List<Feature<Properties>> features = new ArrayList<>();
        drawn.villages().forEach((area, shape) -> {
            Village village = each.get(area);
            if (village != null) {
                features.add(Feature.of(properties(village), shape));
            }
        });
        drawn.townships()
                .forEach((area, shape) ->
                        features.add(Feature.of(new Properties(show().area(area), "township", "", 0, 0, null), shape)));
        return features;
    }

    /** Those that the county's outlines lack; the table has them. */
    private List<AreaId> undrawn(List<Village> villages) {
        return villages.stream()
                .map(Village::area)
                .filter(area -> shapes.outline(area).isEmpty())
                .toList();
    }

    private Properties properties(Village village) {
        Colour colour = village.colour();
        return new Properties(
                show().area(village.area()),
                colour == null ? "none" : Kebab.of(colour),
                word(colour),
                village.load().open(),
                village.load().late(),
                "/villages/" + village.area());
    }

    private String word(@Nullable Colour colour) {
        return colour == null ? Language.current().either("未定级", "none yet") : show().of(colour);
    }
}
