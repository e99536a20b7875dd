package org.lianshou.browser;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator of the hotline takes a call and calls back, without a mouse. */
@Order(1) // what it calls back on, the resident rates
class OperatorStoryTest extends Stories {

    @ParameterizedTest
    @CsvSource({"DESKTOP, 南塘村口的路灯又不亮了", "PHONE, 村口路灯有三盏不亮"})
    void takes_a_call_by_keyboard_sees_that_it_was_told_before_and_accepts_it(Screen screen, String summary) {
        try (Visitor operator = signedIn(screen, "operator")) {
            operator.openMenu(screen);
            operator.follow("热线坐席");
            operator.page().locator("#c-phone:focus").waitFor();
            Keyboard keyboard = operator.page().keyboard();
            keyboard.type("0572-8000101");
            sees(operator, "此号码反映过的");
            sees(operator, "南塘村口三盏路灯不亮");
            next(keyboard, 4);
            keyboard.type(summary);
            next(keyboard, 1);
            keyboard.type("公交站那一段三盏灯都黑着");
            next(keyboard, 1);
            keyboard.type("南塘");
            operator.page().locator("#c-places input").first().waitFor();
            next(keyboard, 1);
            keyboard.press("Space");
            sees(operator, "请看是不是同一件");
            sees(operator, "同一网格。");
            isOpenToAll(operator);

            keyboard.press("Alt+c");
            sees(operator, "怎么定的");
            operator.page().getByLabel("只登记").focus();
            keyboard.press("ArrowLeft");
            keyboard.press("ArrowLeft");
            keyboard.press("Control+Enter");
            sees(operator, "已登记，编号");
            sees(operator, "已记录：受理。");
            isOpenToAll(operator);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = "DESKTOP")
    void calls_back_in_two_strokes(Screen screen) {
        try (Visitor operator = signedIn(screen, "operator")) {
            operator.follow("待回访");
            sees(operator, "进村路有两处大坑");
            isOpenToAll(operator);

            operator.page().keyboard().press("j");
            operator.page().keyboard().press("4");
            sees(operator, "已记录编号");
            sees(operator, "1 次没打通");
        }
    }

    private static void next(Keyboard keyboard, int times) {
        for (int n = 0; n < times; n++) {
            keyboard.press("Tab");
        }
    }
}
