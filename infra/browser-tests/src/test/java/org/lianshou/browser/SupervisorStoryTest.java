package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Period;

/** A supervisor looks what is late and why, has units account for it, chairs the round, and sends the bulletin out. */
class SupervisorStoryTest extends Stories {
    private static final String LATE = "小区电梯一周困人两次";
    private static final String VILLAGE = "对河口村委会";
    private static final LocalDate TODAY = WorkCalendar.day(Instant.now());

    private Held held;

    @BeforeAll
    void hold() {
        held = new Held(site());
        held.bulletin(TODAY);
        held.round(half(Screen.DESKTOP).from(), "elevator", "u-housing");
        held.round(half(Screen.PHONE).from(), "elevator", "u-housing");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void from_what_is_late_and_from_any_figure_to_the_event_behind_it(Screen screen) {
        try (Visitor supervisor = signedIn(screen, "supervisor")) {
            supervisor.menu("逾期督办");
            sees(supervisor, "卡在哪个环节");
            isOpenToAll(supervisor);
            supervisor.follow("紧急响应");
            sees(supervisor, LATE);
            isOpenToAll(supervisor);
            supervisor.row(LATE).getByRole(AriaRole.LINK, accepted()).click();
            sees(supervisor, "步，共");
            isOpenToAll(supervisor);

            supervisor.menu("三率");
            sees(supervisor, "每个率怎么算");
            isOpenToAll(supervisor);
            supervisor.follow("受理事项");
            sees(supervisor, LATE);
            isOpenToAll(supervisor);
            supervisor.row(LATE).getByRole(AriaRole.LINK, accepted()).click();
            sees(supervisor, "步，共");

            supervisor.menu("趋势");
            assertThat(supervisor.page().getByRole(AriaRole.IMG).first()).isVisible();
            sees(supervisor, "每周登记和归档");
            isOpenToAll(supervisor);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_unit_is_ordered_to_account_for_it_until_the_order_is_closed(Screen screen) {
        try (Visitor supervisor = signedIn(screen, "supervisor");
                Visitor department = signedIn(screen, "department")) {
            supervisor.menu("逾期督办");
            supervisor.tick("选择 " + LATE);
            supervisor.press("就选中的事项下达督办单");
            isOpenToAll(supervisor);
            supervisor.choose("理由", "逾期未办");
            supervisor.write("具体说明", "电梯困人一天没有人到场。<b>=1+1");
            supervisor.press("下达督办单");
            sees(supervisor, "已记录：下达督办单。");
            sees(supervisor, "电梯困人一天没有人到场。<b>=1+1");
            isOpenToAll(supervisor);

            department.menu("督办单");
            isOpenToAll(department);
            department.follow("县住房和城乡建设局");
            department.follow("回复督办");
            isOpenToAll(department);
            department.write("回复内容", "维保单位已到场，明天十二点前换好门锁，责任人何伟民。");
            department.press("回复督办");
            sees(department, "等督导组审核");

            supervisor.page().reload();
            supervisor.follow("回复通过");
            supervisor.write("审核意见", "措施到位。");
            supervisor.press("回复通过");
            supervisor.follow("销号");
            isOpenToAll(supervisor);
            supervisor.write("明责：谁负责", "分管负责人");
            supervisor.write("考责：怎样考核", "提醒谈话");
            supervisor.write("督责：谁回看、什么时候", "督导组下周回看");
            supervisor.press("销号");
            sees(supervisor, "已销号");
            isOpenToAll(supervisor);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_round_is_decided_and_closed(Screen screen) {
        Period half = half(screen);
        try (Visitor supervisor = signedIn(screen, "supervisor")) {
            supervisor.menu("调度会");
            isOpenToAll(supervisor);
            supervisor.follow(
                    "德清县 %s 至 %s 调度会".formatted(half.from(), half.until().minusDays(1)));
            sees(supervisor, "卡在哪里");
            sees(supervisor, LATE);
            isOpenToAll(supervisor);
            supervisor.follow("就这一件作出决定");
            supervisor.write("会议决定", "三日内换好，每日报进度。");
            supervisor.press("作出决定");
            sees(supervisor, "已记录：作出决定。");
            isOpenToAll(supervisor);
            supervisor.follow("结束调度会");
            supervisor.write("会议小结", "散会。");
            supervisor.press("结束调度会");
            sees(supervisor, "调度会已结束");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_bulletin_is_read_printed_and_corrected(Screen screen) throws IOException {
        try (Visitor supervisor = signedIn(screen, "supervisor")) {
            supervisor.menu("通报");
            isOpenToAll(supervisor);
            supervisor.follow("德清县 " + TODAY.toString().substring(0, 7) + " 通报");
            sees(supervisor, "各单位期末在办和逾期");
            isOpenToAll(supervisor);

            byte[] printed = print(supervisor);
            assertThat(print(supervisor)).isEqualTo(printed);
            try (PDDocument document = Loader.loadPDF(printed)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("群众诉求和隐患办理情况通报", "德清县", "满意率", "县住房和城乡建设局", "统计至日志位置");
            }

            held.lateEntry();
            supervisor.follow("更正通报");
            isOpenToAll(supervisor);
            supervisor.choose("理由", "补录后重新统计");
            supervisor.write("具体说明", "补录一件。");
            supervisor.press("更正通报");
            sees(supervisor, "已更正，这是第");
            sees(supervisor, "更正说明");
            isOpenToAll(supervisor);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_table_under_the_map_leads_to_what_is_open_in_a_village(Screen screen) {
        try (Visitor supervisor = signedIn(screen, "supervisor")) {
            supervisor.menu("村情地图");
            sees(supervisor, "各村一览");
            isOpenToAll(supervisor);
            supervisor.row(VILLAGE).getByRole(AriaRole.LINK).nth(1).click();
            assertThat(supervisor
                            .list("地区")
                            .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setSelected(true)))
                    .containsText(VILLAGE);
            assertThat(supervisor.front().getByRole(AriaRole.TABLE)).isVisible();
        }
    }

    private static byte[] print(Visitor supervisor) throws IOException {
        return Files.readAllBytes(supervisor
                .page()
                .waitForDownload(() -> supervisor.step("下载 PDF"))
                .path());
    }

    private static Locator.GetByRoleOptions accepted() {
        return new Locator.GetByRoleOptions().setName("受理").setExact(true);
    }

    /** Each screen has a round of its own. */
    private static Period half(Screen screen) {
        LocalDate day = screen == Screen.DESKTOP ? TODAY : TODAY.minusMonths(1);
        return Period.of(Cadence.TWICE_A_MONTH, day);
    }
}
