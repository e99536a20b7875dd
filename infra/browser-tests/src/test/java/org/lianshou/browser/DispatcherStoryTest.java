package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A township's dispatcher comes to work. */
class DispatcherStoryTest extends Stories {
    private static final List<String> QUEUES = List.of("提级到本级", "待受理", "待商议", "待派单", "退单待裁", "争议退单", "延期待批", "本单位待签收");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void takes_on_what_waits_and_is_told_what_is_next(Screen screen) {
        String summary = "校门口又有早餐摊占道（" + screen + "）";
        ground().told(summary, "0572-8000165");
        try (Visitor dispatcher = signedIn(screen, "township")) {
            sees(dispatcher, "先办这些");
            isOpenToAll(dispatcher);

            dispatcher.follow("待受理");
            sees(dispatcher, summary);
            isOpenToAll(dispatcher);

            dispatcher.open(summary);
            isOpenToAll(dispatcher);
            dispatcher.step("受理");
            sees(dispatcher, "受理后即有主办单位、责任人和期限");
            isOpenToAll(dispatcher);

            dispatcher.press("受理");
            sees(dispatcher, "已记录：受理。下一步：组织联手说事，或按政策即办。");
            isOpenToAll(dispatcher);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void finds_each_queue_on_the_first_page(Screen screen) {
        try (Visitor dispatcher = signedIn(screen, "township")) {
            for (String queue : QUEUES) {
                dispatcher.menu("我的工作");
                Locator pile = pile(dispatcher, queue);
                String count = pile.innerText().replaceAll("[^0-9]", "");
                pile.click();
                if (count.equals("0")) {
                    sees(dispatcher, "没有符合条件的事项。");
                } else {
                    assertThat(dispatcher.front().getByRole(AriaRole.TABLE)).isVisible();
                }
            }
            isOpenToAll(dispatcher);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void decides_what_came_back_what_takes_longer_and_what_was_raised(Screen screen) {
        String returned = "河堤护坡开裂（" + screen + "）";
        String longer = "路口信号灯要移位（" + screen + "）";
        ground().returned(returned);
        String raised = "两村界沟谁来清（" + screen + "）";
        ground().askedForLonger(longer);
        ground().raised(raised);
        try (Visitor dispatcher = signedIn(screen, "township")) {
            pile(dispatcher, "退单待裁").click();
            dispatcher.open(returned);
            upholdsReturn(dispatcher, "由建设发展中心办。");

            dispatcher.menu("我的工作");
            pile(dispatcher, "延期待批").click();
            dispatcher.open(longer);
            dispatcher.step("准予延期");
            isOpenToAll(dispatcher);
            dispatcher.press("准予延期");
            sees(dispatcher, "已记录：准予延期。");

            dispatcher.menu("我的工作");
            pile(dispatcher, "提级到本级").click();
            dispatcher.open(raised);
            dispatcher.step("下派");
            isOpenToAll(dispatcher);
            dispatcher.pick("主办单位", "对河口村委会");
            dispatcher.write("条件", "街道出一台挖机。");
            dispatcher.press("下派");
            sees(dispatcher, "已记录：下派。");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void decides_what_came_back_again_after_it_was_refused(Screen screen) {
        String disputed = "桥下涵洞谁来清（" + screen + "）";
        ground().disputed(disputed);
        try (Visitor dispatcher = signedIn(screen, "township")) {
            pile(dispatcher, "争议退单").click();
            dispatcher.openWhole(disputed);
            sees(dispatcher, "在社区范围内，请先去看。");
            upholdsReturn(dispatcher, "涵洞归建设发展中心，社区配合。");

            dispatcher.menu("我的工作");
            pile(dispatcher, "争议退单").click();
            assertThat(dispatcher.row(disputed)).isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void accepts_several_at_once_and_has_a_receipt_for_each(Screen screen) {
        List<String> several = List.of("树枝压到电线（" + screen + "）", "排水沟堵住（" + screen + "）");
        several.forEach(summary -> ground().told(summary, "0572-8000166"));
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.menu("事项台账");
            several.forEach(summary -> dispatcher.tick("选择 " + summary));
            dispatcher.choose("对选中的事项", "受理");
            dispatcher.press("一起办");
            sees(dispatcher, "选中的 2 件");
            isOpenToAll(dispatcher);
            dispatcher.press("受理");
            sees(dispatcher, "已记录 2 件，没有记录 0 件。");
            several.forEach(summary -> assertThat(dispatcher.row(summary)).containsText("已记录"));
            isOpenToAll(dispatcher);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void reads_in_english_and_in_large_type(Screen screen) {
        try (Visitor dispatcher = signedIn(screen, "township")) {
            dispatcher.press("长辈模式");
            isOpenToAll(dispatcher);
            dispatcher.press("English");
            sees(dispatcher, "Do these first");
            isOpenToAll(dispatcher);
            dispatcher.press("中文");
            sees(dispatcher, "先办这些");
        }
    }

    private void upholdsReturn(Visitor dispatcher, String words) {
        dispatcher.step("准予退单");
        isOpenToAll(dispatcher);
        dispatcher.pick("主办单位", "武康街道建设发展中心");
        dispatcher.write("说明", words);
        dispatcher.press("准予退单");
        sees(dispatcher, "已记录：准予退单。");
    }

    private static Locator pile(Visitor dispatcher, String queue) {
        Locator words = dispatcher.page().getByText(queue, new Page.GetByTextOptions().setExact(true));
        return dispatcher
                .front()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHas(words))
                .first();
    }
}
