package org.lianshou.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A township's dispatcher comes to work. */
class DispatcherStoryTest extends Stories {

    @ParameterizedTest
    @CsvSource({"DESKTOP, 校门口早餐摊占道", "PHONE, 楼道堆放电动车电池"})
    void takes_on_what_waits_and_is_told_what_is_next(Screen screen, String summary) {
        try (Visitor dispatcher = signedIn(screen, "township")) {
            sees(dispatcher, "先办这些");
            isOpenToAll(dispatcher);

            dispatcher.follow("待受理");
            sees(dispatcher, summary);
            isOpenToAll(dispatcher);

            dispatcher.open(summary);
            isOpenToAll(dispatcher);
            dispatcher.follow("受理");
            sees(dispatcher, "受理后即有主办单位、责任人和期限");
            isOpenToAll(dispatcher);

            dispatcher.press("受理");
            sees(dispatcher, "已记录：受理。下一步：组织联手说事，或按政策即办。");
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
}
