package org.lianshou.query.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as a file: the same filter, every row of it. */
@Controller
class RegisterSheet {

    private final RegisterQuery register;
    private final Show show;

    RegisterSheet(RegisterQuery register, Show show) {
        this.register = register;
        this.show = show;
    }

    @GetMapping({"/issues.csv", "/issues.xlsx"})
    Sheet sheet(@FilterParameters Params params, Person person) {
        IssueFilter filter = IssueFilter.of(params);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of(
                        "编号", "事项", "类型", "类别", "地点", "来源", "紧急程度", "步骤", "状态", "层级", "主办", "协办", "登记时间", "期限", "逾期",
                        "完成时间", "办结时间")
                : List.of(
                        "No.",
                        "Issue",
                        "Kind",
                        "Category",
                        "Place",
                        "Source",
                        "Urgency",
                        "Step",
                        "Stage",
                        "Level",
                        "Lead",
                        "Support",
                        "Reported",
                        "Due",
                        "Late",
                        "Completed",
                        "Closed");
        return new Sheet(
                language.either("事项台账", "register"),
                columns,
                Sheet.Rows.paged(
                        (below, limit) ->
                                register.page(person, filter, below, limit).items(),
                        IssueRow::number,
                        this::cells));
    }

    private List<String> cells(IssueRow row) {
        return List.of(
                Long.toString(row.number()),
                row.summary(),
                show.of(row.kind()),
                show.category(row.category()),
                show.place(row.area()),
                show.of(row.source()),
                show.of(row.urgency()),
                show.of(row.step()),
                show.of(row.stage()),
                row.level() == null ? "" : show.of(row.level()),
                row.lead() == null ? "" : show.unit(row.lead()),
                row.support().isEmpty() ? "" : show.units(row.support()),
                time(row.reportedAt()),
                time(row.dueAt()),
                row.late() ? Language.current().either("是", "yes") : "",
                time(row.completedAt()),
                time(row.closedAt()));
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : show.time(instant);
    }
}
