package org.lianshou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a screen, who knows no address but the first and presses what they can read. */
public final class Visitor implements AutoCloseable {
    /** Milliseconds, on a machine that has other things to do. */
    private static final double PATIENCE = 30_000;

    /** What lies in front: the drawer or sheet that is open, or else the whole page. */
    private static final String FRONT = "body:not(:has(dialog[open])), dialog[open]";

    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();

    private Visitor(Browser browser, Screen screen, String address) {
        this.screen = screen;
        context = browser.newContext(screen.options(address));
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page = context.newPage();
    }

    public static Visitor at(Browser browser, Screen screen, String address) {
        Visitor visitor = new Visitor(browser, screen, address);
        visitor.comesBack();
        return visitor;
    }

    /** Opens the browser again, at the one address that everybody knows. */
    public void comesBack() {
        page.navigate("/");
    }

    public Visitor signIn(String name, String password) {
        step("登录");
        return enter(name, password);
    }

    /** Where the page itself asks who it is. */
    public Visitor enter(String name, String password) {
        write("用户名", name);
        write("密码", password);
        press("登录");
        return this;
    }

    /** A line of the menu, which on a narrow screen is behind a button. */
    public void menu(String line) {
        openMenu();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("菜单"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(line).setExact(true))
                .click();
    }

    public void openMenu() {
        page.waitForLoadState();
        if (screen == Screen.PHONE) {
            visible(page.getByLabel("菜单", new Page.GetByLabelOptions().setExact(true)))
                    .click();
        }
    }

    public void press(String button) {
        visible(front().getByRole(AriaRole.BUTTON, named(button))).click();
    }

    /** Whatever can be pressed where these words stand. */
    public void touch(String words) {
        visible(front().getByText(words, new Locator.GetByTextOptions().setExact(true)))
                .click();
    }

    public void follow(String link) {
        visible(front().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)))
                .click();
    }

    /** Follows a link that is called so in full, where others have more words. */
    public void step(String link) {
        visible(front().getByRole(AriaRole.LINK, named(link))).click();
    }

    /** Narrows the register; on a narrow screen what narrows it is behind a button. */
    public void find(String words) {
        if (screen == Screen.PHONE) {
            touch("筛选");
        }
        write("查找", words);
        press("查询");
        page.waitForURL(address -> address.contains("text=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    /** Opens a row of a list; on a wide screen that is the drawer beside it. */
    public void open(String summary) {
        follow(summary);
        visible(front().getByRole(AriaRole.LIST, named("五步"))).waitFor();
        if (screen == Screen.DESKTOP) {
            page.getByRole(AriaRole.DIALOG).getByText(summary).first().waitFor();
        }
    }

    /** Opens a row of a list, and then the page that says everything. */
    public void openWhole(String summary) {
        open(summary);
        if (screen == Screen.DESKTOP) {
            step("打开全部经过");
        }
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(summary).setLevel(1))
                .waitFor();
    }

    public void choose(String label, String option) {
        list(label).selectOption(new SelectOption().setLabel(option));
    }

    public void write(String label, String words) {
        field(label).fill(words);
    }

    /** Takes what the browser offers below a field for some letters of it. */
    public void pick(String label, String letters) {
        Locator field = field(label);
        field.fill(letters);
        field.fill((String) field.evaluate(
                "(field, letters) => [...field.list.options].map((one) => one.value).find((one) => one.includes(letters))",
                letters));
    }

    /** Takes the first of what the browser offers below a field. */
    public void pickFirst(String label) {
        pick(label, "");
    }

    public void tick(String label) {
        field(label).check();
    }

    /** A list to choose from: a label around it is taken together with what can be chosen, unless by its role. */
    public Locator list(String label) {
        return visible(labelled(label).or(front().getByRole(AriaRole.COMBOBOX, named(label))));
    }

    /** By its label in full; what may be left out says so behind it. */
    public Locator field(String label) {
        return visible(labelled(label));
    }

    /** A row of a table, by some words of it. */
    public Locator row(String words) {
        return visible(front().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words)));
    }

    /** Where the words stand that somebody presses or reads; nobody presses what is still being drawn. */
    public Locator front() {
        page.waitForLoadState();
        return page.locator(FRONT);
    }

    /** Once it is there, with all that makes it work. */
    public Page page() {
        page.waitForLoadState();
        return page;
    }

    public Screen screen() {
        return screen;
    }

    /** Every address outside the site that was asked for; there should be none. */
    public List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    @Override
    public void close() {
        lastSeen();
        context.close();
    }

    /** Whoever looks for what went wrong names a folder in which the last screens are kept. */
    private void lastSeen() {
        String folder = System.getenv("LIANSHOU_LAST_SCREENS");
        if (folder != null) {
            String name = Instant.now().toString().replace(':', '-') + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        }
    }

    private Locator labelled(String label) {
        Locator.GetByLabelOptions exactly = new Locator.GetByLabelOptions().setExact(true);
        return front().getByLabel(label, exactly).or(front().getByLabel(label + "可不填", exactly));
    }

    private static Locator visible(Locator some) {
        return some.filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
