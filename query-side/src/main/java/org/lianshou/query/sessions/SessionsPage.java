package org.lianshou.query.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The sessions that a person sees, by what is still to do about them. */
@Controller
class SessionsPage extends HtmlPage {
    private static final int LENGTH = 25;
    private static final Rule CONVENING = AccessTable.rule("POST /api/sessions").orElseThrow();
    private static final Rule ROSTERS = AccessTable.rule("GET /rosters").orElseThrow();

    private final SessionsQuery sessions;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final Show show;

    SessionsPage(SessionsQuery sessions, Directory directory, ReadYourWrite readYourWrite, Show show, Frame frame) {
        super(frame);
        this.sessions = sessions;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
        this.show = show;
    }

    /** A pile and how high it is. */
    record Counted(SessionPile pile, long count) {}

    @GetMapping("/sessions")
    String sessions(@Known({"pile", "cursor", "waitFor"}) Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        SessionPile pile = params.choice("pile", SessionPile.class);
        Slice<SessionRow> rows = sessions.page(person, asked(pile), params.cursor(), LENGTH);
        model.addAttribute("rows", rows);
        model.addAttribute("pile", pile);
        model.addAttribute("isFurther", params.text("cursor") != null);
        model.addAttribute("next", rows.next() == null ? null : further(params, Objects.requireNonNull(rows.next())));
        Access access = new Access(directory, person);
        model.addAttribute("mayConvene", access.mayEver(CONVENING));
        model.addAttribute("keepsRosters", access.mayEver(ROSTERS));
        model.addAttribute(
                "piles",
                Arrays.stream(SessionPile.values())
                        .map(one -> new Counted(one, sessions.count(person, one)))
                        .toList());
        return "sessions";
    }

    @GetMapping({"/sessions.csv", "/sessions.xlsx"})
    Sheet sheet(@Known("pile") Params params, Person person) {
        List<Condition> asked = asked(params.choice("pile", SessionPile.class));
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "地区", "状态", "形式", "开会时间", "实际开会", "散会", "议题数", "已有结论")
                : List.of("No.", "Place", "Stage", "Mode", "Scheduled", "Opened", "Closed", "Matters", "Settled");
        return new Sheet(
                language.either("说事会", "sessions"),
                columns,
                Sheet.Rows.paged(
                        (below, limit) ->
                                sessions.page(person, asked, below, limit).items(),
                        SessionRow::number,
                        this::cells));
    }

    private List<String> cells(SessionRow row) {
        return List.of(
                Long.toString(row.number()),
                show.place(row.area()),
                show.of(row.stage()),
                show.of(row.mode()),
                show.time(row.scheduledAt()),
                row.openedAt() == null ? "" : show.time(row.openedAt()),
                row.closedAt() == null ? "" : show.time(row.closedAt()),
                Integer.toString(row.items()),
                Integer.toString(row.settled()));
    }

    private static List<Condition> asked(@Nullable SessionPile pile) {
        return pile == null ? List.of() : List.of(pile.condition());
    }

    private static String further(Params params, String cursor) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/sessions").queryParam("cursor", "{cursor}");
        String pile = params.text("pile");
        if (pile != null) {
            page.queryParam("pile", pile);
        }
        return page.encode().buildAndExpand(cursor).toUriString();
    }
}
