package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
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
    private static final Pattern REPLAY = Pattern.compile(".*/issues/.*/replay\\?at=\\d+");
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
            goTo(supervisor, screen, "逾期督办");
            sees(supervisor, "卡在哪个环节");
            isOpenToAll(supervisor);
            supervisor.follow("紧急响应");
            sees(supervisor, LATE);
            isOpenToAll(supervisor);
            supervisor.follow("受理");
            supervisor.page().waitForURL(REPLAY);

            goTo(supervisor, screen, "三率");
            sees(supervisor, "每个率怎么算");
            isOpenToAll(supervisor);
            supervisor.follow("受理事项");
            sees(supervisor, LATE);
            isOpenToAll(supervisor);
            supervisor
                    .page()
                    .locator("td.next a")
                    .filter(new Locator.FilterOptions().setHasText("受理"))
                    .first()
                    .click();
            supervisor.page().waitForURL(REPLAY);

            goTo(supervisor, screen, "趋势");
            assertThat(supervisor.page().locator("canvas").first()).isVisible();
            sees(supervisor, "每周登记和归档");
            isOpenToAll(supervisor);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_unit_is_ordered_to_account_for_it_until_the_order_is_closed(Screen screen) {
        try (Visitor supervisor = signedIn(screen, "supervisor");
                Visitor department = signedIn(screen, "department")) {
            goTo(supervisor, screen, "逾期督办");
            supervisor.page().getByLabel("选择 " + LATE, exact()).check();
            supervisor.press("就选中的事项下达督办单");
            isOpenToAll(supervisor);
            supervisor.page().getByLabel("理由", exact()).selectOption("overdue");
            supervisor.write("具体说明", "电梯困人一天没有人到场。<b>=1+1");
            supervisor.press("下达督办单");
            sees(supervisor, "已记录：下达督办单。");
            sees(supervisor, "电梯困人一天没有人到场。<b>=1+1");
            isOpenToAll(supervisor);

            goTo(department, screen, "督办单");
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
            goTo(supervisor, screen, "调度会");
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
            goTo(supervisor, screen, "通报");
            isOpenToAll(supervisor);
            supervisor.follow("德清县 " + TODAY.toString().substring(0, 7) + " 通报");
            sees(supervisor, "各单位期末在办和逾期");
            isOpenToAll(supervisor);

            String paper = supervisor.page().getByText("打开 PDF").getAttribute("href");
            byte[] printed = supervisor.page().request().get(paper).body();
            assertThat(supervisor.page().request().get(paper).body()).isEqualTo(printed);
            try (PDDocument document = Loader.loadPDF(printed)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("群众诉求和隐患办理情况通报", "德清县", "满意率", "县住房和城乡建设局", "统计至日志位置");
            }

            held.lateEntry();
            supervisor.follow("更正通报");
            isOpenToAll(supervisor);
            supervisor.page().getByLabel("理由", exact()).selectOption("late-entries");
            supervisor.write("具体说明", "补录一件。");
            supervisor.press("更正通报");
            sees(supervisor, "已更正，这是第");
            sees(supervisor, "更正说明");
            isOpenToAll(supervisor);
        }
    }

    private static void goTo(Visitor visitor, Screen screen, String line) {
        visitor.openMenu(screen);
        visitor.page()
                .locator("nav.side")
                .getByText(line, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Each screen has a round of its own. */
    private static Period half(Screen screen) {
        LocalDate day = screen == Screen.DESKTOP ? TODAY : TODAY.minusMonths(1);
        return Period.of(Cadence.TWICE_A_MONTH, day);
    }
}
