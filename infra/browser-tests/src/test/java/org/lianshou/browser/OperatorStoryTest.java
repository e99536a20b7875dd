package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator of the hotline takes a call and calls back, without a mouse. */
class OperatorStoryTest extends Stories {

    @ParameterizedTest
    @CsvSource({"DESKTOP, 南塘村口的路灯又不亮了", "PHONE, 村口路灯有三盏不亮"})
    void takes_a_call_by_keyboard_sees_that_it_was_told_before_and_accepts_it(Screen screen, String summary) {
        try (Visitor operator = signedIn(screen, "operator")) {
            Keyboard keyboard = toTheDesk(operator);
            tellsOf(operator, keyboard, "0572-8000101", summary, "南塘");
            sees(operator, "此号码反映过的");
            sees(operator, "南塘村口三盏路灯不亮");
            sees(operator, "请看是不是同一件");
            sees(operator, "同一网格。");
            isOpenToAll(operator);

            sees(operator, "类别可能是");
            keyboard.press("Alt+c");
            assertThat(operator.list("类别")).isFocused();
            assertThat(operator.list("类别").getByRole(AriaRole.OPTION, chosen())).hasText("路灯照明");
            sees(operator, "怎么定的");
            ends(operator, keyboard, "受理");
            keyboard.press("Control+Enter");
            sees(operator, "已登记，编号");
            sees(operator, "已记录：受理。");
            isOpenToAll(operator);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, 城西", "PHONE, 千亩"})
    void sends_a_small_thing_on_at_once(Screen screen, String place) {
        try (Visitor operator = signedIn(screen, "operator")) {
            Keyboard keyboard = toTheDesk(operator);
            tellsOf(operator, keyboard, "0572-8000177", "路灯不亮（" + place + "）", place);
            sees(operator, "类别可能是");
            keyboard.press("Alt+c");
            sees(operator, "怎么定的");
            ends(operator, keyboard, "受理并派单");
            sees(operator, "不开说事会的理由");
            keyboard.press("Control+Enter");
            sees(operator, "已登记，编号");
            sees(operator, "已记录：受理。");
            sees(operator, "已记录：派单。");
            isOpenToAll(operator);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void calls_back_in_two_strokes(Screen screen) {
        String summary = "窨井盖响个不停（" + screen + "）";
        ground().done(summary, "0572-8000188");
        try (Visitor operator = signedIn(screen, "operator")) {
            operator.menu("待回访");
            sees(operator, summary);
            isOpenToAll(operator);

            Keyboard keyboard = operator.page().keyboard();
            goesTo(operator.row(summary).getByRole(AriaRole.LINK).first(), keyboard, "j");
            keyboard.press("4");
            sees(operator, "已记录编号");
            assertThat(operator.row(summary)).containsText("1 次没打通");
            goesTo(operator.row(summary).getByRole(AriaRole.LINK).first(), keyboard, "j");
            keyboard.press("1");
            assertThat(operator.row(summary)).hasCount(0);
        }
    }

    /** The menu is keyboard's, too: g and then the letter that stands beside the page's name under 快捷键. */
    private static Keyboard toTheDesk(Visitor operator) {
        Keyboard keyboard = operator.page().keyboard();
        sees(operator, "先办这些");
        operator.page().waitForLoadState();
        keyboard.press("g");
        keyboard.press("n");
        assertThat(operator.field("电话")).isFocused();
        return keyboard;
    }

    /** Who calls, what it is, and where: one after the other by Tab. */
    private static void tellsOf(Visitor operator, Keyboard keyboard, String phone, String summary, String where) {
        keyboard.type(phone);
        goesTo(operator.field("什么事"), keyboard, "Tab");
        keyboard.type(summary);
        goesTo(operator.field("说明"), keyboard, "Tab");
        keyboard.type("公交站那一段三盏灯都黑着");
        goesTo(operator.field("在哪里"), keyboard, "Tab");
        keyboard.type(where);
        Locator place = operator.front()
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("选出地区"))
                .getByRole(AriaRole.RADIO)
                .first();
        place.waitFor();
        goesTo(place, keyboard, "Tab");
        keyboard.press("Space");
        assertThat(place).isChecked();
    }

    /** What becomes of it is chosen by the arrows. */
    private static void ends(Visitor operator, Keyboard keyboard, String end) {
        goesTo(operator.field("只登记"), keyboard, "Tab");
        for (int n = 0; n < 8 && !operator.field(end).isChecked(); n++) {
            keyboard.press("ArrowLeft");
        }
        assertThat(operator.field(end)).isChecked();
    }

    private static void goesTo(Locator place, Keyboard keyboard, String key) {
        for (int n = 0; n < 60 && !isFocused(place); n++) {
            keyboard.press(key);
        }
        assertThat(place).isFocused();
    }

    private static boolean isFocused(Locator place) {
        return (Boolean) place.evaluate("(place) => place === document.activeElement");
    }

    private static Locator.GetByRoleOptions chosen() {
        return new Locator.GetByRoleOptions().setSelected(true);
    }
}
