package org.lianshou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a screen, who knows no address but the first and presses what they can read. */
public final class Visitor implements AutoCloseable {

    /** Milliseconds, on a machine that has other things to do. */
    private static final double PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();

    private Visitor(Browser browser, Screen screen, String address) {
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
        visitor.page.navigate("/");
        return visitor;
    }

    public Visitor signIn(String name, String password) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")).click();
        page.getByLabel("用户名").fill(name);
        page.getByLabel("密码").fill(password);
        press("登录");
        return this;
    }

    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    public void follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
    }

    /** Follows a link that is called so in full, where others have more words. */
    public void step(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
    }

    /** On a narrow screen the menu is behind a button. */
    public void openMenu(Screen screen) {
        if (screen == Screen.PHONE) {
            page.locator(".menu-button summary").click();
        }
    }

    /** Opens a row of a list; on a wide screen that is the drawer beside it. */
    public void open(String summary) {
        follow(summary);
        page.locator("ol.steps").first().waitFor();
    }

    public void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption(new SelectOption().setLabel(option));
    }

    public void write(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(words);
    }

    public Page page() {
        return page;
    }

    /** Every address outside the site that was asked for; there should be none. */
    public List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    @Override
    public void close() {
        context.close();
    }
}
