package org.lianshou.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one desk does not settle alone: units are called out, the whole net responds, issues are split and gathered. */
class TogetherStoryTest extends Stories {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void units_are_called_to_the_spot_and_report_in(Screen screen) {
        String place = "河埠头" + screen.name();
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.menu("吹哨报到");
            sees(dispatcher, "一处吹哨，各家报到");
            isOpenToAll(dispatcher);
            dispatcher.step("吹哨");
            dispatcher.pick("地区", "千秋社区居委会");
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
            sees(unit, "吹哨叫到本单位，还没报到");
            sees(unit, place);
            isOpenToAll(unit);
            unit.follow("去报到");
            unit.step("报到");
            sees(unit, "到了现场再点");
            unit.press("报到");
            sees(unit, "已记录：报到。");
            sees(unit, "已报到");
        }
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.menu("吹哨报到");
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
            county.menu("全网联动");
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
            dispatcher.menu("事项台账");
            dispatcher.find(summary);
            dispatcher.open(summary);
            dispatcher.step("拆分");
            part(dispatcher, 0, "电气检修", "请检修电气。");
            dispatcher.press("再加一件");
            sees(dispatcher, "第 2 件");
            part(dispatcher, 1, "告示住户", "请写明何时修好。");
            dispatcher.choose("理由", "不是一件事");
            dispatcher.write("具体说明", "检修与告知由两家办。");
            isOpenToAll(dispatcher);
            dispatcher.press("拆分");
            sees(dispatcher, "已记录：拆分。");
            sees(dispatcher, "电气检修");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void like_issues_are_gathered_under_one(Screen screen) {
        String one = "健身步道塌了一块（" + screen + "）";
        String other = "健身步道积水（" + screen + "）";
        ground().accepted(one, "0572-8000155");
        ground().accepted(other, "0572-8000156");
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.menu("事项台账");
            dispatcher.tick("选择 " + one);
            dispatcher.tick("选择 " + other);
            dispatcher.choose("对选中的事项", "归并（立总的事项）");
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
        visitor.front().getByLabel("摘要", exactly()).nth(n).fill(summary);
        visitor.front().getByLabel("说明", exactly()).nth(n).fill(description);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
