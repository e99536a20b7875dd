package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A place is chosen on the map, by hand and by keyboard; and the map leads to a village. */
class MapStoryTest extends Stories {
    private static final Pattern DEGREES = Pattern.compile("-?0\\.\\d+, -?0\\.\\d+");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_desk_presses_a_village_and_the_issue_shows_the_point(Screen screen) {
        try (Visitor operator = signedIn(screen, "operator")) {
            takeDown(operator, screen, "水沟堵了（" + screen + "）");
            Assertions.assertThat(leafletIsThere(operator)).isFalse();
            operator.press("在地图上选");
            sees(operator, "点地图，或在列表里选");
            sees(operator, "演示用的示意图");
            isOpenToAll(operator);

            pressMap(operator, 0.31, 0.42);
            Locator chosen = operator.page().locator("#place-map [data-chosen]");
            assertThat(chosen).containsText(" › ");
            assertThat(chosen).containsText(DEGREES);
            isOpenToAll(operator);
            String place = chosen.textContent().split(" · ")[0];
            operator.press("就选这里");

            assertThat(operator.page().getByLabel(place)).isChecked();
            sees(operator, "已记点位");
            isOpenToAll(operator);
            operator.choose("类别", "供水排水");
            sees(operator, "怎么定的");
            operator.press("登记");
            sees(operator, "已登记，编号");
            operator.follow("打开这一件");
            operator.page().locator("#point").scrollIntoViewIfNeeded();
            assertThat(operator.page().locator("#point path.spot")).isVisible();
            isOpenToAll(operator);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void by_keyboard_alone_the_list_beside_the_map_gives_the_area(Screen screen) {
        try (Visitor operator = signedIn(screen, "operator")) {
            takeDown(operator, screen, "树枝挡路（" + screen + "）");
            Keyboard keyboard = operator.page().keyboard();
            Locator button = operator.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("在地图上选"));
            button.focus();
            keyboard.press("Enter");
            Locator find = operator.page().getByLabel("查找地区");
            assertThat(find).isVisible();
            keyboard.press("Escape");
            assertThat(operator.page().locator("#place-map")).isHidden();
            assertThat(screen == Screen.PHONE ? button : operator.page().getByLabel("在哪里", exact()))
                    .isFocused();

            button.focus();
            keyboard.press("Enter");
            assertThat(find).isVisible();
            find.focus();
            keyboard.type("武康 对河口");
            sees(operator, "找到 4 个地区");
            keyboard.press("ArrowDown");
            assertThat(operator.page().locator("#place-map [data-chosen]")).hasText("武康街道 › 对河口村委会");
            isOpenToAll(operator);
            keyboard.press("Enter");

            assertThat(operator.page().getByLabel("武康街道 › 对河口村委会")).isChecked();
            assertThat(operator.page().getByLabel("武康街道 › 对河口村委会")).isFocused();
            assertThat(operator.page().getByText("已记点位")).isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_resident_presses_a_village_too(Screen screen) {
        try (Visitor resident = signedIn(screen, "resident")) {
            resident.follow("我要反映");
            resident.press("在地图上选");
            pressMap(resident, 0.6, 0.5);
            assertThat(resident.page().locator("#place-map [data-chosen]")).containsText(DEGREES);
            resident.press("就选这里");
            assertThat(resident.page().getByLabel("在哪个镇、村", exact())).hasValue(Pattern.compile(".+ › .+"));
            sees(resident, "已记点位");
            isOpenToAll(resident);
            resident.write("在哪个镇、村", "武康街道");
            assertThat(resident.page().getByText("已记点位")).isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_supervisor_presses_a_village_and_comes_to_its_page(Screen screen) {
        try (Visitor supervisor = signedIn(screen, "supervisor")) {
            supervisor.openMenu();
            supervisor.follow("村情地图");
            sees(supervisor, "演示用的示意图");
            assertThat(supervisor.page().locator("#map path.area").first()).isVisible();
            isOpenToAll(supervisor);

            press(supervisor, supervisor.page().locator("#map"), 0.5, 0.5);
            supervisor.page().waitForURL(Pattern.compile(".*/villages/\\d+"));
            sees(supervisor, "这个等级要求");
            isOpenToAll(supervisor);
        }
    }

    private void takeDown(Visitor operator, Screen screen, String summary) {
        operator.openMenu();
        operator.follow("热线坐席");
        operator.write("电话", "0572-8000777");
        operator.write("什么事", summary);
    }

    private void pressMap(Visitor visitor, double across, double down) {
        Locator map = visitor.page().locator("#place-map [data-map]");
        assertThat(map.locator("path.area").first()).isVisible();
        press(visitor, map, across, down);
    }

    /** At a share of its width and its height. */
    private static void press(Visitor visitor, Locator map, double across, double down) {
        map.scrollIntoViewIfNeeded();
        BoundingBox box = map.boundingBox();
        visitor.page().mouse().click(box.x + across * box.width, box.y + down * box.height);
    }

    private static boolean leafletIsThere(Visitor visitor) {
        return (boolean) visitor.page().evaluate("() => Boolean(window.L)");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
