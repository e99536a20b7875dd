package org.lianshou.query.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.query.Kebab;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The villages that a person sees on a map in their colours, and beside it in a table that says the same. */
@Controller
class MapPage extends HtmlPage {
    private final Standings standings;
    private final Loads loads;
    private final Outlines outlines;
    private final Directory directory;
    private final JsonMapper json;

    MapPage(Standings standings, Loads loads, Outlines outlines, Directory directory, JsonMapper json, Frame frame) {
        super(frame);
        this.standings = standings;
        this.loads = loads;
        this.outlines = outlines;
        this.directory = directory;
        this.json = json;
    }

    /** A village as map and table say it. */
    record Village(AreaId area, @Nullable Colour colour, Load load) {}

    /** GeoJSON (RFC 7946); a foreign member says whether it shows true places. */
    record Collection(String type, boolean schematic, List<Feature> features) {}

    record Feature(String type, Properties properties, JsonNode geometry) {}

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
        model.addAttribute("villages", villages(person));
        model.addAttribute("schematic", !outlines.areThere());
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
    ResponseEntity<Collection> json(@Known({}) Params params, Person person) {
        List<Village> villages = villages(person);
        List<Feature> features = outlines.areThere() ? outlined(villages) : schemed(villages);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Collection("FeatureCollection", !outlines.areThere(), features));
    }

    private List<Village> villages(Person person) {
        Map<AreaId, Load> each = loads.of(person);
        return standings.all(person).stream()
                .filter(standing -> standing.level() == Level.VILLAGE)
                .map(standing -> village(standing, each))
                .toList();
    }

    private static Village village(Standing standing, Map<AreaId, Load> loads) {
        return new Village(standing.area(), standing.colour(), loads.getOrDefault(standing.area(), Load.NONE));
    }

    private List<Feature> outlined(List<Village> villages) {
        return villages.stream()
                .flatMap(
                        village -> outlines
                                .of(village.area())
                                .map(geometry -> new Feature("Feature", properties(village), geometry))
                                .stream())
                .toList();
    }

    private List<Feature> schemed(List<Village> villages) {
        Map<AreaId, List<AreaId>> townships = new LinkedHashMap<>();
        Map<AreaId, Village> byArea = new LinkedHashMap<>();
        for (Village village : villages) {
            byArea.put(village.area(), village);
            township(village.area())
                    .ifPresent(township -> townships
                            .computeIfAbsent(township, none -> new ArrayList<>())
                            .add(village.area()));
        }
        Scheme scheme = Scheme.of(townships);
        List<Feature> features = new ArrayList<>();
        scheme.cells().forEach((area, cell) -> {
            Village village = byArea.get(area);
            if (village != null) {
                features.add(new Feature("Feature", properties(village), polygon(cell)));
            }
        });
        scheme.blocks()
                .forEach((area, block) -> features.add(new Feature(
                        "Feature", new Properties(show().area(area), "township", "", 0, 0, null), polygon(block))));
        return features;
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

    private JsonNode polygon(Scheme.Rectangle cell) {
        return json.valueToTree(Map.of("type", "Polygon", "coordinates", List.of(cell.ring())));
    }

    private Optional<AreaId> township(AreaId village) {
        return directory
                .wayTo(village)
                .map(AreaPath::areas)
                .flatMap(way -> way.stream()
                        .filter(area -> directory.level(area) == Level.TOWNSHIP)
                        .findFirst());
    }
}
