package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.policy.WorkCalendar;

/** A village cadre runs a joint session from the call to the minutes, keeps the risk register, and an activity day. */
class VillageStoryTest extends Stories {
    private static final int IN_THE_ROOM = 3;
    private static final List<String> TOLD = List.of(
            "村口路灯又不亮", "水渠堵了一段", "广场缺两张长椅", "垃圾桶不够用", "老桥栏杆松动", "晚上音响太吵", "井盖破了一个", "公交站没有雨棚", "后山要砍枯树", "健身器材生锈");

    @BeforeAll
    void roster() {
        ground().roster();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void calls_a_session_on_what_waits(Screen screen) {
        String summary = "槐树移不移（" + screen + "）";
        ground().matter(summary);
        try (Visitor cadre = signedIn(screen, "village")) {
            cadre.menu("说事会");
            isOpenToAll(cadre);
            cadre.follow("召集说事会");
            sees(cadre, "现在召集，最早");
            isOpenToAll(cadre);
            cadre.press("召集说事会");
            sees(cadre, "请至少勾一件事。");

            cadre.page().getByLabel(summary).check();
            cadre.write("地点", "文化礼堂");
            cadre.press("召集说事会");
            sees(cadre, "已记录：召集说事会。");
            sees(cadre, "抽选说事小组。");
            sees(cadre, summary);
            isOpenToAll(cadre);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void runs_a_session_from_the_draw_to_the_minutes(Screen screen) throws IOException {
        String summary = "空地种树还是停车（" + screen + "）";
        String number = ground().calledSession(summary);
        try (Visitor cadre = signedIn(screen, "village")) {
            cadre.menu("说事会");
            cadre.row(number).getByRole(AriaRole.LINK).click();
            String drawn = draws(cadre);
            takesTheRoll(cadre);
            hearsAndPlans(cadre);
            votesAndConcludes(cadre);
            cadre.step("散会");
            cadre.press("散会");
            sees(cadre, "起草会议纪要。");
            cadre.step("起草纪要");
            sees(cadre, "下面是按会上记录拟的");
            cadre.press("起草纪要");
            signsAsAMember(screen, drawn, number);
            signs(cadre);
            takesTheMinutes(cadre, summary);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void holds_the_analysis_over_the_register(Screen screen) {
        try (Visitor cadre = signedIn(screen, "village")) {
            cadre.menu("村级研判");
            isOpenToAll(cadre);
            cadre.follow("对河口村委会");
            sees(cadre, "为什么是这个等级");
            isOpenToAll(cadre);

            cadre.follow("召开研判");
            isOpenToAll(cadre);
            cadre.write("其他措施：做什么", "每天派人去看一次（" + screen + "）");
            cadre.pick("其他措施：谁来办", "对河口村委会");
            cadre.write("其他措施：到哪天", "2099-12-31");
            cadre.write("研判意见", "总体平稳，盯住到期的事。");
            cadre.press("记录研判");
            sees(cadre, "已记录：召开研判。");
            sees(cadre, "每天派人去看一次（" + screen + "）");
            isOpenToAll(cadre);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void writes_down_ten_matters_of_an_activity_day_by_keyboard(Screen screen) {
        try (Visitor cadre = signedIn(screen, "village")) {
            cadre.menu("议事活动日");
            isOpenToAll(cadre);
            assertThat(cadre.field("来了多少人")).isFocused();
            Keyboard keyboard = cadre.page().keyboard();
            keyboard.type("36");
            keyboard.press("Tab");
            keyboard.type("村民在礼堂议事（" + screen + "）");
            keyboard.press("Enter");
            TOLD.forEach(what -> {
                keyboard.type(what);
                keyboard.press("Enter");
            });
            for (int n = 1; n <= TOLD.size(); n++) {
                Locator category = cadre.page().getByLabel("第 " + n + " 件：类别");
                category.selectOption(new SelectOption().setIndex(1 + n % 5));
            }
            cadre.page().getByLabel("第 1 件：谁说的").fill("王阿婆");
            String yesterday = LocalDate.now(WorkCalendar.ZONE).minusDays(1) + "T19:30";
            cadre.page().getByText("补录以前办的事").click();
            cadre.field("实际发生的时间").fill(yesterday);
            isOpenToAll(cadre);
            keyboard.press("Control+Enter");
            sees(cadre, "已登记 10 件。");
            sees(cadre, "健身器材生锈");
            isOpenToAll(cadre);
            cadre.page().locator(".recorded ol a").first().click();
            sees(cadre, "发生 " + yesterday.replace('T', ' '));
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void writes_a_notice_and_sees_what_may_not_stay_in_it(Screen screen) {
        String summary = "老人活动点想添两张长椅";
        try (Visitor cadre = signedIn(screen, "village")) {
            cadre.menu("事项台账");
            cadre.find(summary);
            cadre.open(summary);
            cadre.follow("拟写公示");
            sees(cadre, "公示栏上会是这样");
            isOpenToAll(cadre);

            cadre.write("公示内容", "长椅已装好，有事打 13800000000。");
            sees(cadre, "红框里是个人信息，不能公开");
            isOpenToAll(cadre);
            cadre.press("拟写公示");
            sees(cadre, "没有记录。");
            cadre.write("公示内容", "长椅已装好，有事找村委会【电话】。");
            sees(cadre, "没有发现个人信息。");
            cadre.press("拟写公示");
            sees(cadre, "已记录：拟写公示。");
        }
        try (Visitor other = signedIn(screen, "village-2")) {
            other.menu("事项台账");
            other.find(summary);
            other.open(summary);
            other.follow("审核公示");
            sees(other, "长椅已装好，有事找村委会");
            isOpenToAll(other);
            other.press("审核公示");
            sees(other, "已记录：审核公示。");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void puts_somebody_up_for_the_roster_and_another_confirms(Screen screen) {
        String name = screen == Screen.PHONE ? "谈小妹" : "王律明";
        try (Visitor cadre = signedIn(screen, "village")) {
            toTheRoster(cadre);
            isOpenToAll(cadre);
            cadre.follow("推选成员");
            cadre.write("姓名", name);
            cadre.page().getByLabel("政策法规").check();
            cadre.write("为什么推选", "懂政策，讲公道。");
            isOpenToAll(cadre);
            cadre.press("推选成员");
            sees(cadre, name);
            sees(cadre, "待确认任期");
        }
        try (Visitor other = signedIn(screen, "village-2")) {
            toTheRoster(other);
            other.row(name)
                    .getByText("确认任期", new Locator.GetByTextOptions().setExact(true))
                    .click();
            isOpenToAll(other);
            other.press("确认任期");
            sees(other, "已记录：确认任期。");
        }
    }

    private static void toTheRoster(Visitor cadre) {
        cadre.menu("说事会");
        cadre.follow("说事成员库");
    }

    /** @return of those drawn the first who signs in */
    private String draws(Visitor cadre) {
        cadre.step("抽选说事小组");
        sees(cadre, "当场抽选，结果投屏公布");
        isOpenToAll(cadre);
        cadre.press("抽选说事小组");
        sees(cadre, "按空格键或点一下屏幕，逐位公布");
        assertThat(seats(cadre)).hasCount(0);
        cadre.page().keyboard().press("Space");
        assertThat(seats(cadre)).hasCount(1);
        cadre.press("全部显示");
        assertThat(seats(cadre)).hasCount(IN_THE_ROOM + 2);
        sees(cadre, "谁都可以重算");
        isOpenToAll(cadre);
        String drawn = seats(cadre).allInnerTexts().stream()
                .flatMap(seat -> VillageGround.MEMBERS.keySet().stream().filter(seat::contains))
                .findFirst()
                .orElseThrow();
        cadre.step("返回会议");
        sees(cadre, "点名，宣布开会。");
        isOpenToAll(cadre);
        return drawn;
    }

    private static Locator seats(Visitor cadre) {
        return cadre.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("说事小组成员").setExact(true))
                .getByRole(AriaRole.LISTITEM);
    }

    /** Two are on the telephone. */
    private void takesTheRoll(Visitor cadre) {
        cadre.step("点名开会");
        sees(cadre, "点名：每人选一项");
        Locator seats = cadre.front()
                .getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHas(cadre.page().getByLabel("电话、视频")))
                .filter(new Locator.FilterOptions().setHasNot(cadre.page().getByRole(AriaRole.GROUP)));
        assertThat(seats).hasCount(IN_THE_ROOM + 2);
        for (int n = 0; n < IN_THE_ROOM + 2; n++) {
            seats.nth(n).getByLabel(n < IN_THE_ROOM ? "现场" : "电话、视频").check();
        }
        isOpenToAll(cadre);
        cadre.press("点名开会");
        sees(cadre, "听取意见，提出方案。");
        sees(cadre, "可以表决：应计 5 人，到会 5 人，够了。");
        isOpenToAll(cadre);
    }

    private void hearsAndPlans(Visitor cadre) {
        cadre.step("记发言");
        cadre.write("怎么称呼", "反映人");
        cadre.write("说了什么", "停车难，也想要树荫。");
        cadre.press("记发言");
        sees(cadre, "停车难，也想要树荫。");
        cadre.step("提方案");
        cadre.write("措施", "一半种树，一半停车。");
        cadre.pick("主办单位", "对河口村委会");
        isOpenToAll(cadre);
        cadre.press("提方案");
        sees(cadre, "对方案表决。");
    }

    private void votesAndConcludes(Visitor cadre) {
        cadre.step("表决");
        cadre.write("赞成几票", "4");
        cadre.write("反对几票", "1");
        isOpenToAll(cadre);
        cadre.press("表决");
        sees(cadre, "方案已通过，宣布结论。");
        cadre.step("定结论");
        isOpenToAll(cadre);
        cadre.press("定结论");
        sees(cadre, "每件事都有了结论，可以散会。");
    }

    /** Who was drawn finds the session on the first page, and signs for nobody but themselves. */
    private void signsAsAMember(Screen screen, String name, String number) {
        try (Visitor member = signedIn(screen, Objects.requireNonNull(VillageGround.MEMBERS.get(name)))) {
            sees(member, "场说事会的小组成员。");
            isOpenToAll(member);
            member.step("去说事会");
            isOpenToAll(member);
            member.row(number).getByRole(AriaRole.LINK).click();
            sees(member, "请到会成员签认纪要，过半数后结论生效。");
            isOpenToAll(member);
            member.step("签认纪要");
            assertThat(member.field("成员").getByRole(AriaRole.OPTION)).hasText(new String[] {"请选择", name});
            isOpenToAll(member);
            member.press("签认纪要");
            sees(member, "已记录：签认纪要。");
            sees(member, "由召集会议的村、乡镇操作，您可以查看。");
        }
    }

    /** The others who are needed, each on paper. */
    private void signs(Visitor cadre) {
        for (int n = 1; n < IN_THE_ROOM; n++) {
            sees(cadre, "请到会成员签认纪要，过半数后结论生效。");
            cadre.step("签认纪要");
            cadre.field("成员").selectOption(new SelectOption().setIndex(1));
            cadre.write("纸质签字页在哪里", "村档案盒 3");
            cadre.press("签认纪要");
        }
        sees(cadre, "都办完了。");
    }

    private void takesTheMinutes(Visitor cadre, String summary) throws IOException {
        cadre.follow("会议纪要");
        sees(cadre, "联手说事会议纪要");
        isOpenToAll(cadre);
        Download download = cadre.page().waitForDownload(() -> cadre.follow("下载 PDF"));
        try (PDDocument paper = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("对河口村委会联手说事会议纪要", summary, "电话、视频", "一半种树，一半停车。", "赞成 4，反对 1");
        }
    }
}
