package org.lianshou.query.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.register.SeenIssues;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.lianshou.supervision.OrderStage;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** 督办单: those that a person issued, or has to answer for. */
@Controller
class OrdersPage extends HtmlPage {
    private static final int LENGTH = 25;
    private static final Rule ISSUING =
            AccessTable.rule("POST /api/supervision-orders").orElseThrow();

    private final OrderSight sight;
    private final OrdersQuery orders;
    private final OrderSteps steps;
    private final StreamStory story;
    private final SeenIssues issues;
    private final Directory directory;
    private final OwnAreas areas;
    private final ReadYourWrite readYourWrite;

    OrdersPage(
            OrderSight sight,
            OrdersQuery orders,
            OrderSteps steps,
            StreamStory story,
            SeenIssues issues,
            Directory directory,
            OwnAreas areas,
            ReadYourWrite readYourWrite,
            Frame frame) {
        super(frame);
        this.sight = sight;
        this.orders = orders;
        this.steps = steps;
        this.story = story;
        this.issues = issues;
        this.directory = directory;
        this.areas = areas;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/supervision/orders")
    String orders(
            @Known({"area", "unit", "stage", "issue", "listed", "overdue", "cursor", "waitFor"}) Params params,
            Person person,
            Model model) {
        readYourWrite.await(params.text("waitFor"));
        Slice<OrderRow> page = orders.page(params, person, params.cursor(), LENGTH);
        model.addAttribute("asked", params.given());
        model.addAttribute("orders", page);
        model.addAttribute("areas", areas.of(person));
        model.addAttribute("stages", stages());
        model.addAttribute("mayIssue", new Access(directory, person).mayEver(ISSUING));
        model.addAttribute("isFurther", params.text("cursor") != null);
        for (String ending : List.of("", ".csv", ".xlsx")) {
            model.addAttribute(
                    ending.isEmpty() ? "first" : ending.substring(1), address("/supervision/orders" + ending, params));
        }
        return "orders";
    }

    @GetMapping({"/supervision/orders.csv", "/supervision/orders.xlsx"})
    Sheet sheet(@Known({"area", "unit", "stage", "issue", "listed", "overdue"}) Params params, Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "单位", "地区", "状态", "缘由", "挂牌", "回复期限", "逾期未回复", "回复曾迟到", "事项数")
                : List.of(
                        "No.",
                        "Unit",
                        "Area",
                        "Stage",
                        "Ground",
                        "Listed",
                        "Reply by",
                        "Reply overdue",
                        "Replied late",
                        "Issues");
        return new Sheet(
                language.either("督办单", "supervision orders"),
                columns,
                Sheet.Rows.paged(
                        (below, limit) ->
                                orders.page(params, person, below, limit).items(),
                        OrderRow::number,
                        this::cells));
    }

    @GetMapping("/supervision/orders/{id}")
    String order(@PathVariable String id, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<SupervisionOrder> snapshot = sight.find(id, person);
        SupervisionOrder order = snapshot.state();
        model.addAttribute("order", order);
        model.addAttribute("number", snapshot.number());
        model.addAttribute("ground", show().ground(order.issued().ground().code()));
        model.addAttribute("issues", issues.of(order.issued().issues(), person));
        model.addAttribute("possible", steps.of(order, person));
        model.addAttribute("moments", story.of(order.stream(), order.version()).reversed());
        return "order";
    }

    private List<String> cells(OrderRow row) {
        return List.of(
                Long.toString(row.number()),
                show().unit(row.unit()),
                show().place(row.area()),
                show().of(row.stage()),
                show().ground(row.ground()),
                show().yesOrNo(row.listed()),
                show().time(row.replyBy()),
                show().yesOrNo(row.overdue()),
                show().yesOrNo(row.lateReply()),
                Integer.toString(row.issues().size()));
    }

    private static List<OrderStage> stages() {
        return Arrays.stream(OrderStage.values())
                .filter(stage -> stage != OrderStage.NOT_ISSUED)
                .toList();
    }

    private static String address(String path, Params params) {
        Map<String, String> given = params.given();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Stream.of("area", "unit", "stage", "issue", "listed", "overdue")
                .filter(given::containsKey)
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }
}
