package org.lianshou.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Takes pictures of pages as somebody sees them: address, password, then for each: person, path, desktop or phone, file. */
final class Look {
    private Look() {}

    public static void main(String... arguments) {
        try (Chromium chromium = Chromium.start(Chromium.find().orElseThrow())) {
            for (int n = 2; n + 3 < arguments.length; n += 4) {
                Screen screen = Screen.valueOf(arguments[n + 2].toUpperCase(java.util.Locale.ROOT));
                try (Visitor visitor = Visitor.at(chromium.browser(), screen, arguments[0])) {
                    if (!arguments[n].equals("-")) {
                        visitor.signIn(arguments[n], arguments[1]);
                    }
                    visitor.page().navigate(arguments[n + 1]);
                    visitor.page()
                            .screenshot(new ScreenshotOptions()
                                    .setPath(Path.of(arguments[n + 3]))
                                    .setFullPage(true));
                }
            }
        }
    }
}
