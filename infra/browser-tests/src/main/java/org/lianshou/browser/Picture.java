package org.lianshou.browser;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page as somebody sees it.
 *
 * @param person who is signed in; absent for nobody
 * @param path where it is; with {@code +drawer} behind it, with its first row opened beside the list, and with
 *     {@code +first} the page of its first row, or one below it such as {@code +first/replay}
 * @param whole down to the end of the page, rather than what fits the screen
 */
record Picture(@Nullable String person, String path, Screen screen, boolean whole) {
    private static final String DRAWER = "+drawer";
    private static final String FIRST = "+first";
    private static final String UNDRAWN = ".county.waits";

    static Picture of(String person, String path, String screen, boolean whole) {
        return new Picture(
                person.equals("-") ? null : person, path, Screen.valueOf(screen.toUpperCase(Locale.ROOT)), whole);
    }

    void take(Chromium chromium, String address, String password, Path file) {
        try (Visitor visitor = Visitor.at(chromium.browser(), screen, address)) {
            if (person != null) {
                visitor.signIn(person, password);
            }
            go(visitor.page());
            visitor.page().screenshot(new ScreenshotOptions().setPath(file).setFullPage(whole));
        }
    }

    private void go(Page page) {
        page.navigate(path.split("[+]")[0]);
        int first = path.indexOf(FIRST);
        if (path.endsWith(DRAWER)) {
            page.locator("a[data-drawer]").first().click();
            page.locator("dialog .steps").waitFor();
        } else if (first >= 0) {
            String issue = page.locator("a[data-drawer]").first().getAttribute("href");
            page.navigate(issue + path.substring(first + FIRST.length()));
        }
        page.locator(UNDRAWN).waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
