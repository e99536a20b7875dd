package org.lianshou.query.audit;

import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who saw hidden reporters as a file, the newest first; whom they saw is not in it. */
@Controller
class UnmaskingSheet {
    private final Unmaskings unmaskings;
    private final Show show;

    UnmaskingSheet(Unmaskings unmaskings, Show show) {
        this.unmaskings = unmaskings;
        this.show = show;
    }

    @GetMapping({"/audit/unmaskings.csv", "/audit/unmaskings.xlsx"})
    Sheet sheet(Person person) {
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("时间", "查看人", "身份", "单位", "事项编号", "事项", "理由", "说明", "开放至")
                : List.of("Time", "Who", "As", "Unit", "No.", "Issue", "Ground", "Words", "Until");
        return new Sheet(
                language.either("查看反映人记录", "unmaskings"),
                columns,
                Sheet.Rows.paged(
                        (below, limit) -> unmaskings.before(person, below, limit),
                        UnmaskingRow::position,
                        this::cells));
    }

    private List<String> cells(UnmaskingRow row) {
        return List.of(
                show.time(row.at()),
                show.person(row.by().person()),
                show.of(row.by().capacity()),
                show.unit(row.by().unit()),
                Long.toString(row.number()),
                row.summary(),
                show.named("unmasking-ground", row.ground().code()),
                row.ground().words(),
                show.time(row.until()));
    }
}
