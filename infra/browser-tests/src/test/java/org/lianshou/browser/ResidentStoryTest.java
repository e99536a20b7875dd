package org.lianshou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody of the village, before the board and at home. */
class ResidentStoryTest extends Stories {
    private static final Pattern NUMBER = Pattern.compile("第 (\\d+) 号");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void reads_the_board_and_a_notice_without_an_account(Screen screen) {
        try (Visitor reader = visitor(screen)) {
            sees(reader, "公示栏");
            isOpenToAll(reader);

            reader.page().locator(".notice h2 a").first().click();
            sees(reader, "扫码看这份公示");
            sees(reader, "对结果有不同意见？");
            isOpenToAll(reader);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void follows_an_issue_by_its_number_and_the_tail_of_the_phone(Screen screen) {
        String number = numberOf("巷口下水道反味");
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
            assertThat(caller.page().content()).doesNotContain("费阿婆", "8000102", "巷口下水道反味");
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
            resident.page().getByLabel("属于哪一类").selectOption("roads");
            String area = resident.page().locator("datalist option").last().getAttribute("value");
            resident.write("在哪个镇、村", area);
            resident.press("提交");
            sees(resident, "已收到，编号");
            sees(resident, summary);
            sees(resident, "已经收到，正在看由谁来办。");
            isOpenToAll(resident);
        }
    }

    @ParameterizedTest
    @CsvSource("DESKTOP, 进村路有两处大坑")
    void rates_what_was_done(Screen screen, String summary) {
        try (Visitor resident = signedIn(screen, "resident")) {
            sees(resident, summary);
            resident.follow("评价办得怎么样");
            isOpenToAll(resident);
            resident.page().locator("[name=resolved][value=true]").check();
            resident.page().locator("[name=satisfied][value=true]").check();
            resident.press("评价");
            sees(resident, "已记录：评价");
            isOpenToAll(resident);
        }
    }

    /** As the desk told the caller. */
    private String numberOf(String summary) {
        try (Visitor desk = signedIn(Screen.DESKTOP, "operator")) {
            desk.page().navigate("/issues?text=" + summary);
            desk.open(summary);
            Matcher number = NUMBER.matcher(desk.page().content());
            assertThat(number.find()).isTrue();
            return number.group(1);
        }
    }
}
