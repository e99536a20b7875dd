package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A grid worker goes round with a phone, also where there is no net. */
class GridWorkerStoryTest extends Stories {
    private static final String TEAM = "南塘自然村网格队";
    private static final String SENT = "已发送，编号";
    private static final String WAITING = "已存在手机上，有网络时自动发送。";

    /** Milliseconds that a draft may take: what was lost on the way is tried again only after a while. */
    private static final double UNTIL_SENT = 60_000;

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
            areSent(worker, 1);
            isOpenToAll(worker);
            photoSaysNothingOfItsPlace(worker, summary);

            giveTo(TEAM, summary);
            worker.menu("今日清单");
            Locator card = card(worker, summary);
            card.getByText("签收", exactly()).click();
            areSent(worker, 2);
            assertThat(card).containsText("办理中");
            write(card, "报告进展", "办到哪一步了", "拍照", "已拉警戒线，等电工");
            areSent(worker, 3);
            isOpenToAll(worker);

            inADeadSpot(worker, summary, category);
        }
    }

    /** Both are written without a net, kept when the page is closed, and sent once although the first answer is lost. */
    private void inADeadSpot(Visitor worker, String summary, String category) {
        String second = "井盖缺失（" + worker.screen() + "）";
        Page page = worker.page();
        sees(worker, "已存在手机上，没有网络也能看");
        page.context().setOffline(true);
        worker.menu("今日清单");
        sees(worker, "没有网络。这是");
        write(card(worker, summary), "报告完成", "做了什么，现在怎样", "办好以后的照片", "电线已固定，路面畅通");
        sees(worker, WAITING);
        isOpenToAll(worker);
        worker.follow("上报隐患");
        fill(worker, second, category);
        assertThat(drafts(worker, WAITING)).hasCount(2);
        page.navigate("about:blank");

        AtomicInteger reports = new AtomicInteger();
        page.context().route("**/drafts/new", route -> loseTheFirst(route, reports));
        page.context().setOffline(false);
        worker.comesBack();
        worker.menu("今日清单");
        areSent(worker, 5);
        assertThat(drafts(worker, WAITING)).hasCount(0);
        assertThat(reports.get()).as("tries").isGreaterThan(1);
        isOpenToAll(worker);

        inTheRegister(worker, second, 1);
        worker.openWhole(summary);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("办理完成")))
                .hasCount(1);
        sees(worker, "电线已固定，路面畅通");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = "PHONE")
    void loses_nothing_with_the_session_and_leaves_nothing_to_the_next_who_takes_the_phone(Screen screen) {
        String summary = "消防栓漏水（会话）";
        try (Visitor worker = signedIn(screen, "worker")) {
            worker.follow("上报隐患");
            worker.write("什么情况", summary);
            isKept(worker, summary);
            worker.page().reload();
            assertThat(worker.field("什么情况")).hasValue(summary);

            worker.page().context().clearCookies();
            fill(worker, summary, "生态环保");
            worker.enter("worker", password());
            areSent(worker, 1);

            worker.press("退出");
            sees(worker, "公示栏");
            worker.page().context().setOffline(true);
            worker.page().goBack();
            sees(worker, "没有网络");
            assertThat(worker.page().content()).doesNotContain(summary, "候车亭");
            worker.page().context().setOffline(false);
            worker.comesBack();
            worker.signIn("worker-2", password());
            sees(worker, "今日清单");
            assertThat(drafts(worker, SENT)).hasCount(0);
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
                    .getByLabel("从相册选")
                    .setInputFiles(new FilePayload(
                            "wall.jpg", "image/jpeg", "%PDF-1.7\n1 0 obj <script>".getBytes(ISO_8859_1)));
            worker.press("记下现在的位置");
            sees(worker, "已记下");
            fill(worker, summary, "道路桥梁");
            sees(worker, "文件内容与名称不符");
            isOpenToAll(worker);

            worker.press("修改");
            assertThat(worker.field("什么情况")).hasValue(summary);
            worker.press("去掉");
            worker.press("上报");
            areSent(worker, 1);
            giveTo(TEAM, summary);
            worker.menu("今日清单");
            worker.press("看离我多远");
            assertThat(card(worker, summary)).containsText("约 ");
            assertThat(card(worker, summary)).containsText("<b>墙</b>");
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
        int photos =
                page.getByText("去掉", new Page.GetByTextOptions().setExact(true)).count();
        page.getByLabel("拍照").setInputFiles(CameraPhoto.taken());
        assertThat(page.getByText("去掉", new Page.GetByTextOptions().setExact(true)))
                .hasCount(photos + 1);
        int touched = 0;
        worker.write("什么情况", summary);
        touched++;
        worker.touch("较大");
        touched++;
        worker.choose("类别", category);
        touched++;
        worker.press("上报");
        touched++;
        return touched;
    }

    private static void write(Locator card, String what, String label, String photo, String words) {
        card.getByText(what, exactly()).click();
        card.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .fill(words);
        Locator part = card.getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHas(card.page().getByText("提交：" + what)));
        part.getByLabel(photo).setInputFiles(CameraPhoto.taken());
        assertThat(part.getByText("去掉")).isVisible();
        part.getByText("提交：" + what).click();
    }

    /** What is being written outlives the page as soon as it is on the phone. */
    private static void isKept(Visitor worker, String summary) {
        Page page = worker.page();
        page.waitForCondition(() -> (boolean) page.evaluate(
                "async (words) => (await Drafts.all(document.querySelector('[data-person]').dataset.person))"
                        + ".some((draft) => draft.title === words)",
                summary));
    }

    /** As many drafts as that, whose sending takes as long as it takes. */
    private static void areSent(Visitor worker, int drafts) {
        assertThat(drafts(worker, SENT)).hasCount(drafts, new HasCountOptions().setTimeout(UNTIL_SENT));
    }

    private static Locator drafts(Visitor worker, String words) {
        return worker.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words).setVisible(true));
    }

    private static Locator card(Visitor worker, String summary) {
        Locator card =
                worker.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(summary));
        assertThat(card).isVisible(new IsVisibleOptions().setTimeout(UNTIL_SENT));
        return card;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** The village accepts it as a small thing and gives it to a team. */
    private void giveTo(String team, String summary) {
        try (Visitor village = signedIn(Screen.DESKTOP, "village")) {
            village.menu("事项台账");
            village.openWhole(summary);
            village.step("受理");
            village.press("受理");
            sees(village, "已记录：受理。");
            village.step("免予说事（即办）");
            village.choose("理由", "即办");
            village.write("具体说明", "当天可办");
            village.press("免予说事（即办）");
            sees(village, "已记录：免予说事（即办）。");
            village.step("派单");
            village.pick("主办单位", team);
            village.press("派单");
            sees(village, "已记录：派单。");
        }
    }

    /** Whoever opens the photo gets the picture and nothing that the camera wrote into it. */
    private void photoSaysNothingOfItsPlace(Visitor worker, String summary) {
        inTheRegister(worker, summary, 1);
        worker.openWhole(summary);
        Locator photo = worker.front()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("附件").setExact(true))
                .first();
        Response served = worker.page().waitForResponse("**/attachments/**", photo::click);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers()).containsEntry("content-type", "image/jpeg");
        assertThat(new String(served.body(), ISO_8859_1)).doesNotContain(CameraPhoto.PLACE, "Exif");
        assertThat(new String(CameraPhoto.bytes(), ISO_8859_1)).contains(CameraPhoto.PLACE, "Exif");
        worker.page().goBack();
    }

    private static void inTheRegister(Visitor worker, String summary, int times) {
        worker.menu("事项台账");
        assertThat(worker.front()
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(summary).setExact(true)))
                .hasCount(times);
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
