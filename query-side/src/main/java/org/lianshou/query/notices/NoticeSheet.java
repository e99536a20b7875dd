package org.lianshou.query.notices;

import java.util.List;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The notices as a file: the same filter, every one of them. */
@Controller
class NoticeSheet {

    private final NoticesQuery notices;
    private final Show show;

    NoticeSheet(NoticesQuery notices, Show show) {
        this.notices = notices;
        this.show = show;
    }

    @GetMapping({"/notices.csv", "/notices.xlsx"})
    Sheet sheet(@Known({"area", "text", "open"}) Params params) {
        BoardFilter filter = BoardFilter.of(params);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("编号", "标题", "内容", "公示地区", "张贴", "公示至", "异议截止", "状态")
                : List.of("No.", "Title", "Text", "Board", "Posted", "Until", "Objections until", "Status");
        return new Sheet(
                language.either("公示", "notices"),
                columns,
                Sheet.Rows.paged(
                        (below, limit) -> notices.below(filter, below, limit),
                        NoticesQuery.Placed::position,
                        placed -> cells(placed.notice())));
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
