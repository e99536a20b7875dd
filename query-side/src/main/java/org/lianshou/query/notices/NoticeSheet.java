package org.lianshou.query.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.sheet.SheetFormat;
import org.lianshou.query.sheet.Sheets;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The notices as a file: the same filter, every one of them. */
@Controller
class NoticeSheet {

    private static final int AT_A_TIME = 1_000;

    private final NoticesQuery notices;
    private final Show show;

    NoticeSheet(NoticesQuery notices, Show show) {
        this.notices = notices;
        this.show = show;
    }

    @GetMapping("/notices.csv")
    void csv(@Known({"area", "text", "open"}) Params params, HttpServletResponse response) throws IOException {
        Sheets.send(sheet(params), SheetFormat.CSV, response);
    }

    @GetMapping("/notices.xlsx")
    void xlsx(@Known({"area", "text", "open"}) Params params, HttpServletResponse response) throws IOException {
        Sheets.send(sheet(params), SheetFormat.XLSX, response);
    }

    private Sheet sheet(Params params) {
        BoardFilter filter = BoardFilter.of(params);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "标题", "内容", "公示地区", "张贴", "公示至", "异议截止", "状态")
                : List.of("No.", "Title", "Text", "Board", "Posted", "Until", "Objections until", "Status");
        return new Sheet(language.either("公示", "notices"), columns, each -> rows(filter, each));
    }

    private void rows(BoardFilter filter, Consumer<List<String>> each) {
        long below = Long.MAX_VALUE;
        List<NoticesQuery.Placed> page;
        do {
            page = notices.below(filter, below, AT_A_TIME);
            page.forEach(placed -> each.accept(cells(placed.notice())));
            below = page.isEmpty() ? 0 : page.getLast().position();
        } while (page.size() == AT_A_TIME);
    }

    private List<String> cells(NoticeRow notice) {
        return List.of(
                Long.toString(notice.number()),
                notice.title(),
                notice.text(),
                show.place(notice.board()),
                show.time(notice.postedAt()),
                show.time(notice.until()),
                show.time(notice.objectionsUntil()),
                show.of(notice.status()));
    }
}
