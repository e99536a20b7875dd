package org.lianshou.query.rates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.rates.Trend.Series;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.supervision.Runs;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 趋势: charts, each with a table that says the same. */
@Controller
class TrendsPage extends HtmlPage {
    private static final Rule RULE = AccessTable.rule("GET /supervision/trends").orElseThrow();
    private static final String ABOUT = "META-INF/maven/org.mvnpm/echarts/pom.properties";

    private final Trends trends;
    private final OwnAreas areas;
    private final Directory directory;
    private final String script;

    TrendsPage(Trends trends, OwnAreas areas, Directory directory, Frame frame) throws IOException {
        super(frame);
        this.trends = trends;
        this.areas = areas;
        this.directory = directory;
        this.script = script();
    }

    /** As the script draws it. */
    record Chart(String id, boolean share, List<String> labels, List<Line> lines) {}

    /** @param values in percent where the chart is of shares */
    record Line(String name, List<@Nullable Double> values) {}

    @GetMapping("/supervision/trends")
    String page(@Known("area") Params params, Person person, Model model) {
        AreaId area = area(params, person);
        model.addAttribute("area", area);
        model.addAttribute("areas", areas.of(person));
        model.addAttribute("trends", trends.of(area, person));
        model.addAttribute("script", script);
        return "trends";
    }

    @GetMapping(path = "/supervision/trends.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Chart> charts(@Known("area") Params params, Person person) {
        return trends.of(area(params, person), person).stream().map(this::chart).toList();
    }

    @GetMapping({"/supervision/trends.csv", "/supervision/trends.xlsx"})
    Sheet sheet(@Known("area") Params params, Person person) {
        List<Trend> all = trends.of(area(params, person), person);
        List<String> columns = Language.current().isChinese()
                ? List.of("图表", "时间", "指标", "数值")
                : List.of("Chart", "Time", "Figure", "Value");
        return new Sheet(
                Language.current().either("趋势", "trends"),
                columns,
                each -> all.forEach(trend -> cells(trend).forEach(each)));
    }

    private List<List<String>> cells(Trend trend) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < trend.labels().size(); at++) {
            for (Series series : trend.series()) {
                rows.add(List.of(
                        show().of("trend", trend.key()),
                        trend.labels().get(at),
                        show().figure(series.key()),
                        series.text(at, trend.isShare())));
            }
        }
        return rows;
    }

    private Chart chart(Trend trend) {
        List<Line> lines = trend.series().stream()
                .map(series -> new Line(show().figure(series.key()), values(series, trend.isShare())))
                .toList();
        return new Chart("chart-" + trend.key(), trend.isShare(), trend.labels(), lines);
    }

    private static List<@Nullable Double> values(Series series, boolean isShare) {
        List<@Nullable Double> values = new ArrayList<>();
        IntStream.range(0, series.values().size()).forEach(at -> {
            Integer value = series.values().get(at);
            values.add(value == null ? null : Double.valueOf(isShare ? value / 10.0 : value));
        });
        return values;
    }

    /** The one named, or the highest that this person looks over. @throws Refusal for one that is not theirs */
    private AreaId area(Params params, Person person) {
        String named = params.text("area");
        Access access = new Access(directory, person);
        return areas.of(person).stream()
                .map(Area::id)
                .filter(area -> named == null || area.value().equals(named))
                .filter(area -> access.actorFor(RULE, area).isPresent())
                .findFirst()
                .orElseThrow(Runs::notFound);
    }

    /** Where the one file of ECharts is served; its address has its version. */
    private static String script() throws IOException {
        Properties about = PropertiesLoaderUtils.loadProperties(new ClassPathResource(ABOUT));
        return "/_static/echarts/" + about.getProperty("version") + "/dist/echarts.simple.min.js";
    }
}
