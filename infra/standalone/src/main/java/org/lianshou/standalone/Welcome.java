package org.lianshou.standalone;

import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go, once there is somewhere to go. */
@Component
class Welcome {

    @EventListener
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            Progress.say(String.format(
                    Locale.ROOT,
                    "Lianshou is ready after %.1f s: http://127.0.0.1:%d/   (Ctrl-C stops it)",
                    event.getTimeTaken().toMillis() / 1e3,
                    web.getWebServer().getPort()));
        }
    }
}
