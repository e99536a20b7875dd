package org.lianshou.standalone;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.lianshou.directory.Directory;
import org.lianshou.issue.PersonId;
import org.lianshou.standalone.identity.DemoPeople;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go and who to be, once there is somewhere to go. */
@Component
class Welcome {
    /** One for every role; the directory holds more of each. */
    private static final List<String> FIRST = List.of(
            "operator",
            "worker",
            "village",
            "township",
            "county",
            "department",
            "supervisor",
            "auditor",
            "admin",
            "resident");

    private final Directory directory;
    private final DemoPeople people;

    Welcome(Directory directory, DemoPeople people) {
        this.directory = directory;
        this.people = people;
    }

    @EventListener
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            Progress.say("");
            FIRST.forEach(name -> Progress.say(line(name)));
            Progress.say("  All sign in with the password " + people.password() + "; for scripts, tokens are in "
                    + people.tokens());
            Progress.say("");
            Progress.say(String.format(
                    Locale.ROOT,
                    "Lianshou is ready after %.1f s: http://127.0.0.1:%d/   (Ctrl-C stops it)",
                    ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                    web.getWebServer().getPort()));
        }
    }

    private String line(String name) {
        return directory
                .person(new PersonId(name))
                .map(person -> String.format(
                        Locale.ROOT,
                        "  %-12s %s  %s",
                        name,
                        person.name(),
                        person.grants()
                                .getFirst()
                                .role()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')))
                .orElse("");
    }
}
