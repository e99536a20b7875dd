package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A grid worker goes round with a phone, also where there is no net. */
class GridWorkerStoryTest extends Stories {
    private static final String TEAM = "南塘自然村网格队";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void reports_signs_for_and_goes_on_in_a_dead_spot(Screen screen) {
        String summary = "电线垂到路面（" + screen + "）";
        String category = screen == Screen.PHONE ? "风险排查" : "安全生产";
        try (Visitor worker = signedIn(screen, "worker")) {
            sees(worker, "今日清单");
            sees(worker, "候车亭顶棚漏雨");
            isOpenToAll(worker);

            worker.follow("上报隐患");
            isOpenToAll(worker);
            assertThat(fill(worker, summary, category))
                    .as("touches and fields, beside the photo")
                    .isLessThanOrEqualTo(4);
            becomes(worker, "已发送，编号");
            isOpenToAll(worker);
            photoSaysNothingOfItsPlace(worker, summary);

            giveTo(TEAM, summary);
            toToday(worker);
            Locator card = card(worker, summary);
            card.getByText("签收", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(card).containsText("办理中", new ContainsTextOptions().setTimeout(40_000));
            write(card, "报告进展", "已拉警戒线，等电工");
            assertThat(worker.page().locator("#drafts .is-sent")).hasCount(3, new HasCountOptions().setTimeout(40_000));
            isOpenToAll(worker);

            inADeadSpot(worker, screen, summary, category);
        }
    }

    /** Both are written without a net, kept when the page is closed, and sent once although the first answer is lost. */
    private void inADeadSpot(Visitor worker, Screen screen, String summary, String category) {
        String second = "井盖缺失（" + screen + "）";
        Page page = worker.page();
        page.waitForFunction(
                "async (words) => { for (const name of await caches.keys()) { const kept = await (await caches.open(name)).match('/today'); if (kept && (await kept.text()).includes(words)) return true; } return false; }",
                "complete-");
        page.context().setOffline(true);
        toToday(worker);
        sees(worker, "没有网络。这是");
        write(card(worker, summary), "报告完成", "电线已固定，路面畅通");
        sees(worker, "已存在手机上，有网络时自动发送。");
        isOpenToAll(worker);
        worker.follow("上报隐患");
        fill(worker, second, category);
        assertThat(page.locator("#drafts .is-waiting")).hasCount(2);
        page.navigate("about:blank");

        AtomicInteger reports = new AtomicInteger();
        page.context().route("**/drafts/new", route -> loseTheFirst(route, reports));
        page.context().setOffline(false);
        page.navigate("/");
        worker.openMenu(screen);
        worker.follow("今日清单");
        assertThat(page.locator("#drafts .is-sent")).hasCount(5, new HasCountOptions().setTimeout(40_000));
        assertThat(page.locator("#drafts .is-waiting")).hasCount(0);
        assertThat(reports.get()).as("tries").isGreaterThan(1);
        isOpenToAll(worker);

        inTheRegister(worker, second, 1);
        page.navigate(inRegister(worker, summary).getAttribute("href"));
        assertThat(page.locator(".timeline h3", new Page.LocatorOptions().setHasText("办理完成")))
                .hasCount(1);
        assertThat(page.locator(".timeline")).containsText("电线已固定，路面畅通");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = "PHONE")
    void loses_nothing_with_the_session_and_leaves_nothing_to_the_next_who_takes_the_phone(Screen screen) {
        String summary = "消防栓漏水（会话）";
        try (Visitor worker = signedIn(screen, "worker")) {
            worker.follow("上报隐患");
            worker.write("什么情况", summary);
            worker.page().waitForTimeout(600);
            worker.page().reload();
            assertThat(worker.page().getByLabel("什么情况")).hasValue(summary);

            worker.page().context().clearCookies();
            fill(worker, summary, "生态环保");
            sees(worker, "登录");
            worker.page().navigate("/");
            worker.signIn("worker", password());
            becomes(worker, "已发送，编号");

            worker.press("退出");
            sees(worker, "公示栏");
            worker.page().context().setOffline(true);
            worker.page().navigate("/today");
            sees(worker, "没有网络");
            assertThat(worker.page().content()).doesNotContain(summary, "候车亭");
            worker.page().context().setOffline(false);
            worker.page().navigate("/");
            worker.signIn("worker-2", password());
            sees(worker, "今日清单");
            assertThat(worker.page().locator("#drafts")).isHidden();
            inTheRegister(worker, summary, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = "PHONE")
    void sees_what_is_near_and_what_was_refused_and_why(Screen screen) {
        String summary = "<b>墙</b>\u202e有裂缝𠮷";
        try (Visitor worker = signedIn(screen, "worker")) {
            worker.page().context().grantPermissions(List.of("geolocation"));
            worker.page().context().setGeolocation(new Geolocation(30.53, 119.90));
            worker.follow("上报隐患");
            worker.page()
                    .locator("#h-photo-kept")
                    .setInputFiles(new FilePayload(
                            "wall.jpg", "image/jpeg", "%PDF-1.7\n1 0 obj <script>".getBytes(ISO_8859_1)));
            worker.press("记下现在的位置");
            sees(worker, "已记下");
            fill(worker, summary, "道路桥梁");
            becomes(worker, "文件内容与名称不符");
            isOpenToAll(worker);

            worker.press("修改");
            assertThat(worker.page().getByLabel("什么情况")).hasValue(summary);
            worker.press("去掉");
            worker.press("上报");
            becomes(worker, "已发送，编号");
            giveTo(TEAM, summary);
            toToday(worker);
            worker.press("看离我多远");
            assertThat(card(worker, summary).locator(".far")).containsText("米");
            assertThat(worker.page().locator(".task b:not(.far)")).hasCount(0);
            isOpenToAll(worker);
            worker.press("长辈模式");
            worker.press("English");
            sees(worker, "Today");
            isOpenToAll(worker);
        }
    }

    /** Fills in and sends what has to be said of a hazard. @return how many things were touched or filled in */
    private static int fill(Visitor worker, String summary, String category) {
        Page page = worker.page();
        page.locator("#h-photo").setInputFiles(CameraPhoto.taken());
        page.locator(".photos img").last().waitFor();
        int touched = 0;
        worker.write("什么情况", summary);
        touched++;
        page.getByText("较大", new Page.GetByTextOptions().setExact(true)).click();
        touched++;
        page.getByLabel("类别").selectOption(new SelectOption().setLabel(category));
        touched++;
        worker.press("上报");
        touched++;
        return touched;
    }

    private static void write(Locator card, String what, String words) {
        card.locator("summary", new Locator.LocatorOptions().setHasText(what)).click();
        Locator open = card.locator("details[open]");
        open.locator("textarea").fill(words);
        open.locator("input[type=file]").first().setInputFiles(CameraPhoto.taken());
        open.locator(".photos img").waitFor();
        open.getByText("提交：" + what).click();
    }

    /** Of a draft, whose sending takes as long as it takes. */
    private static void becomes(Visitor worker, String words) {
        worker.page()
                .locator("#drafts .state", new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    }

    private static void toToday(Visitor worker) {
        worker.page().navigate("/today");
    }

    private static Locator card(Visitor worker, String summary) {
        return worker.page().locator(".task", new Page.LocatorOptions().setHasText(summary));
    }

    /** The village accepts it as a small thing and gives it to a team. */
    private void giveTo(String team, String summary) {
        try (Visitor village = signedIn(Screen.DESKTOP, "village")) {
            village.page().navigate("/issues");
            village.page()
                    .getByText(summary, new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            village.page().locator("dialog .steps").waitFor();
            village.page().locator("dialog a:has-text('打开全部经过')").click();
            village.page().locator("main.narrow, main").first().waitFor();
            village.page().navigate(village.page().url() + "/do/accept");
            village.press("受理");
            sees(village, "已记录：受理");
            village.page().navigate(village.page().url().split("[?]")[0] + "/do/waive-discussion");
            village.page().locator("select[name='ground.code']").selectOption(new SelectOption().setIndex(1));
            village.page().locator("[name='ground.words']").fill("当天可办");
            village.page().locator("form.command button.btn-primary").click();
            sees(village, "已记录：免予说事");
            village.page().navigate(village.page().url().split("[?]")[0] + "/do/dispatch");
            String unit = village.page()
                    .locator("datalist option[value^='" + team + "']")
                    .first()
                    .getAttribute("value");
            village.page().locator("[name=lead]").fill(unit);
            village.page().locator("form.command button.btn-primary").click();
            sees(village, "已记录：派单");
        }
    }

    private static void photoSaysNothingOfItsPlace(Visitor worker, String summary) {
        inTheRegister(worker, summary, 1);
        worker.page().navigate(worker.page().locator("a[data-drawer]").first().getAttribute("href"));
        String photo = worker.page().locator("a[href*='/attachments/']").first().getAttribute("href");
        APIResponse served = worker.page().request().get(photo);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers()).containsEntry("content-type", "image/jpeg");
        assertThat(new String(served.body(), ISO_8859_1)).doesNotContain(CameraPhoto.PLACE, "Exif");
        assertThat(new String(CameraPhoto.bytes(), ISO_8859_1)).contains(CameraPhoto.PLACE, "Exif");
    }

    private static void inTheRegister(Visitor worker, String summary, int times) {
        worker.page().navigate("/issues");
        assertThat(inRegister(worker, summary)).hasCount(times);
    }

    private static Locator inRegister(Visitor worker, String summary) {
        return worker.page()
                .locator(".register a")
                .and(worker.page().getByText(summary, new Page.GetByTextOptions().setExact(true)));
    }

    /** It is carried out; who sent it never hears of it. */
    private static void loseTheFirst(Route route, AtomicInteger asked) {
        if (asked.incrementAndGet() == 1) {
            route.fetch();
            route.abort();
        } else {
            route.resume();
        }
    }
}
