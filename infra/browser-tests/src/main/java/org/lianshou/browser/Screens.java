package org.lianshou.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The key screens as they are now, for {@code docs/screens}: address, data folder of the running standalone, folder. */
final class Screens {
    private static final Map<String, Picture> KEY = new LinkedHashMap<>();

    static {
        KEY.put("home", Picture.of("township", "/home", "desktop", false));
        KEY.put("register", Picture.of("township", "/issues?stage=in-progress+drawer", "desktop", false));
        KEY.put("issue", Picture.of("village", "/issues?stage=in-progress+first", "desktop", false));
        KEY.put("phone", Picture.of("worker", "/today", "phone", false));
        KEY.put("hotline", Picture.of("operator", "/hotline", "desktop", false));
        KEY.put("replay", Picture.of("auditor", "/issues?stage=closed+first/replay", "desktop", false));
        KEY.put("mine", Picture.of("resident", "/mine", "phone", false));
        KEY.put("board", Picture.of("-", "/", "desktop", false));
    }

    private Screens() {}

    public static void main(String... arguments) throws IOException {
        String password = Files.readString(Path.of(arguments[1]).resolve("secrets/demo-password"));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        try (Chromium chromium = Chromium.start(Chromium.find().orElseThrow())) {
            KEY.forEach((name, picture) -> {
                System.err.println("  " + name);
                picture.take(chromium, arguments[0], password, folder.resolve(name + ".png"));
            });
        }
    }
}
