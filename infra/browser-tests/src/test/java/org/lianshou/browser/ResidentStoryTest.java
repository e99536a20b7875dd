package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody of the village, before the board and at home. */
class ResidentStoryTest extends Stories {
    private static final Pattern NUMBER = Pattern.compile("第 (\\d+) 号");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void reads_the_board_of_their_town_and_a_notice_without_an_account(Screen screen) {
        String notice = "村口健身路径修好（" + screen + "）";
        ground().posted(notice);
        try (Visitor reader = visitor(screen)) {
            sees(reader, "公示栏");
            isOpenToAll(reader);

            reader.choose("地区", "武康街道全部");
            reader.press("查询");
            reader.follow(notice);
            sees(reader, "扫码看这份公示");
            assertThat(reader.page().getByAltText("二维码，内容是这份公示的网址")).isVisible();
            sees(reader, "对结果有不同意见？");
            isOpenToAll(reader);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void objects_to_a_notice_after_signing_in_from_it(Screen screen) {
        String notice = "河边护栏装好（" + screen + "）";
        ground().posted(notice);
        try (Visitor reader = visitor(screen)) {
            reader.follow(notice);
            reader.follow("登录后在线提出");
            reader.enter("resident-2", password());
            isOpenToAll(reader);
            reader.write("说明", "护栏还有一段没有装。");
            reader.press("提出异议");
            sees(reader, "您的异议已记录，会有人核实并答复。");
            isOpenToAll(reader);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void follows_an_issue_by_its_number_and_the_tail_of_the_phone(Screen screen) {
        String summary = "巷口下水道反味";
        String number = numberOf(summary);
        try (Visitor caller = visitor(screen)) {
            caller.follow("查进度");
            isOpenToAll(caller);

            caller.write("编号", number);
            caller.write("手机号后四位", "9999");
            caller.press("查进度");
            sees(caller, "编号和手机号后四位对不上");
            isOpenToAll(caller);

            caller.write("手机号后四位", "0102");
            caller.press("查进度");
            sees(caller, "第 " + number + " 号");
            isOpenToAll(caller);
            assertThat(caller.page().content()).doesNotContain("费阿婆", "8000102", summary);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void reports_something_and_finds_it_among_their_own(Screen screen) {
        try (Visitor resident = signedIn(screen, "resident")) {
            sees(resident, "进村路有两处大坑");
            isOpenToAll(resident);

            resident.follow("我要反映");
            isOpenToAll(resident);
            resident.press("提交");
            sees(resident, "这一项必须填写");
            isOpenToAll(resident);

            String summary = "健身器材松动（" + screen + "）";
            resident.write("一句话说清是什么事", summary);
            resident.write("详细情况", "广场的单杠一晃就动，怕孩子摔着。");
            resident.choose("您想要", "请人来办");
            resident.choose("属于哪一类", "道路桥梁");
            resident.pick("在哪个镇、村", "对河口村委会");
            resident.press("提交");
            sees(resident, "已收到，编号");
            sees(resident, summary);
            sees(resident, "已经收到，正在看由谁来办。");
            isOpenToAll(resident);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void rates_what_was_done(Screen screen) {
        String summary = "村道路肩塌陷（" + screen + "）";
        ground().doneFor("resident", summary);
        try (Visitor resident = signedIn(screen, "resident")) {
            sees(resident, summary);
            Locator own =
                    resident.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(summary));
            own.getByText("评价办得怎么样").click();
            isOpenToAll(resident);
            yes(resident, "解决");
            yes(resident, "满意");
            resident.press("评价");
            sees(resident, "已记录：评价");
            isOpenToAll(resident);
        }
    }

    private static void yes(Visitor resident, String question) {
        resident.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile(question)))
                .getByLabel("是", new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** As the desk tells the caller. */
    private String numberOf(String summary) {
        try (Visitor desk = signedIn(Screen.DESKTOP, "operator")) {
            desk.menu("事项台账");
            desk.find(summary);
            desk.open(summary);
            Matcher number = NUMBER.matcher(desk.front().innerText());
            assertThat(number.find()).isTrue();
            return number.group(1);
        }
    }
}
