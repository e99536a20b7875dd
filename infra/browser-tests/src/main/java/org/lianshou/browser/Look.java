package org.lianshou.browser;

import java.nio.file.Path;

/** Takes pictures: address, password, then for each who is signed in, path, desktop or phone, and file. */
final class Look {
    private Look() {}

    public static void main(String... arguments) {
        try (Chromium chromium = Chromium.start(Chromium.find().orElseThrow())) {
            for (int n = 2; n + 3 < arguments.length; n += 4) {
                boolean whole = !arguments[n + 1].endsWith("+drawer");
                Picture.of(arguments[n], arguments[n + 1], arguments[n + 2], whole)
                        .take(chromium, arguments[0], arguments[1], Path.of(arguments[n + 3]));
            }
        }
    }
}
