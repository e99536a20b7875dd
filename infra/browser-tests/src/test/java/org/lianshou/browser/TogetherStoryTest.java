package org.lianshou.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one desk does not settle alone: units are called out, the whole net responds, issues are split and gathered. */
@Order(2)
class TogetherStoryTest extends Stories {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void units_are_called_to_the_spot_and_report_in(Screen screen) {
        String place = "河埠头" + screen.name();
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.openMenu(screen);
            dispatcher.follow("吹哨报到");
            sees(dispatcher, "一处吹哨，各家报到");
            isOpenToAll(dispatcher);
            dispatcher.step("吹哨");
            dispatcher.write("地区", "武康街道 › 千秋社区居委会");
            dispatcher.write("地点", place);
            dispatcher.write("事由", "早点摊占道，请到场一起看。");
            dispatcher.choose("叫哪些单位", "武康街道建设发展中心（武康街道）");
            isOpenToAll(dispatcher);
            dispatcher.press("吹哨");
            sees(dispatcher, "已记录：吹哨。");
            sees(dispatcher, "待报到");
            isOpenToAll(dispatcher);
        }
        try (Visitor unit = signedIn(screen, "centre-building")) {
            unit.openMenu(screen);
            unit.follow("吹哨报到");
            unit.follow(place);
            unit.step("报到");
            sees(unit, "到了现场再点");
            unit.press("报到");
            sees(unit, "已记录：报到。");
            sees(unit, "已报到");
        }
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.openMenu(screen);
            dispatcher.follow("吹哨报到");
            dispatcher.follow(place);
            dispatcher.follow("收哨");
            dispatcher.write("处置结果", "摊点移到指定地点。");
            dispatcher.press("收哨");
            sees(dispatcher, "摊点移到指定地点。");
            isOpenToAll(dispatcher);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_county_leads_the_whole_net(Screen screen) {
        try (Visitor county = signedIn(screen, "county")) {
            county.openMenu(screen);
            county.follow("全网联动");
            isOpenToAll(county);
            county.follow("餐馆瓶装气管老化漏气");
            isOpenToAll(county);
            county.follow("情况报告");
            county.write("现在怎么样", "阀门已关，人员已疏散。");
            county.write("正在做什么", "逐户检测，更换软管。");
            county.press("情况报告");
            sees(county, "这一项必须填写");
            county.write("死亡人数", "0");
            county.write("受伤人数", "0");
            county.write("失踪人数", "0");
            isOpenToAll(county);
            county.press("情况报告");
            sees(county, "已记录：情况报告。");
            sees(county, "死亡 0、受伤 0、失踪 0");
            isOpenToAll(county);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, 候车亭顶棚漏雨", "PHONE, 两户宅基地滴水争议"})
    void an_issue_of_several_matters_is_split(Screen screen, String summary) {
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.openMenu(screen);
            dispatcher.follow("事项台账");
            find(dispatcher, screen, summary);
            dispatcher.open(summary);
            dispatcher.follow("拆分");
            part(dispatcher, 0, "电气检修", "请检修电气。");
            dispatcher.press("再加一件");
            sees(dispatcher, "第 2 件");
            part(dispatcher, 1, "告示住户", "请写明何时修好。");
            dispatcher.choose("理由", "不是一件事");
            dispatcher
                    .page()
                    .getByPlaceholder("具体说明")
                    .locator("visible=true")
                    .first()
                    .fill("检修与告知由两家办。");
            isOpenToAll(dispatcher);
            dispatcher.press("拆分");
            sees(dispatcher, "已记录：拆分。");
            sees(dispatcher, "电气检修");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, 卫生室门口乱停车堵住救护通道, 河边有污水直排", "PHONE, 候车亭顶棚漏雨, 小区电梯一周困人两次"})
    void like_issues_are_gathered_under_one(Screen screen, String one, String other) {
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.openMenu(screen);
            dispatcher.follow("事项台账");
            dispatcher.page().getByLabel("选择 " + one).check();
            dispatcher.page().getByLabel("选择 " + other).check();
            dispatcher.page().getByLabel("对选中的事项").selectOption(new SelectOption().setLabel("归并（立总的事项）"));
            dispatcher.press("一起办");
            sees(dispatcher, "选中的 2 件");
            isOpenToAll(dispatcher);
            String summary = "集中整治 " + screen.name();
            dispatcher.write("摘要", summary);
            dispatcher.write("说明", "逐处核实，一并处理。");
            dispatcher.write("告诉每件事项的反映人什么", "您反映的问题与其他几件一并处理。");
            dispatcher.press("归并（立总的事项）");
            sees(dispatcher, "已记录：归并（立总的事项）。");
            sees(dispatcher, summary);
        }
    }

    private static void part(Visitor visitor, int n, String summary, String description) {
        visitor.page().getByLabel("摘要", exactly()).nth(n).fill(summary);
        visitor.page().getByLabel("说明", exactly()).nth(n).fill(description);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** On a narrow screen what narrows the list is behind a button. */
    private static void find(Visitor visitor, Screen screen, String words) {
        if (screen == Screen.PHONE) {
            visitor.page().locator("details.filters > summary").click();
        }
        visitor.write("查找", words);
        visitor.press("查询");
        visitor.page().waitForURL(address -> address.contains("text=" + URLEncoder.encode(words, UTF_8)));
    }
}
