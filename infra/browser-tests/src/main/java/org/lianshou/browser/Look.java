package org.lianshou.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Locale;

/** Takes pictures of pages as somebody sees them: address, password, then for each: person, path, desktop or phone, file. */
final class Look {
    /** After a path: with its first row opened. */
    private static final String DRAWER = "+drawer";

    private Look() {}

    public static void main(String... arguments) {
        try (Chromium chromium = Chromium.start(Chromium.find().orElseThrow())) {
            for (int n = 2; n + 3 < arguments.length; n += 4) {
                Screen screen = Screen.valueOf(arguments[n + 2].toUpperCase(Locale.ROOT));
                try (Visitor visitor = Visitor.at(chromium.browser(), screen, arguments[0])) {
                    if (!arguments[n].equals("-")) {
                        visitor.signIn(arguments[n], arguments[1]);
                    }
                    String path = arguments[n + 1];
                    boolean drawer = path.endsWith(DRAWER);
                    visitor.page().navigate(drawer ? path.substring(0, path.length() - DRAWER.length()) : path);
                    if (drawer) {
                        visitor.page().locator("a[data-drawer]").first().click();
                        visitor.page().locator(".steps").first().waitFor();
                    }
                    visitor.page()
                            .screenshot(new ScreenshotOptions()
                                    .setPath(Path.of(arguments[n + 3]))
                                    .setFullPage(!drawer));
                }
            }
        }
    }
}
