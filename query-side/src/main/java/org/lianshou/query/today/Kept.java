package org.lianshou.query.today;

import jakarta.servlet.http.HttpServletResponse;
import org.lianshou.directory.Person;

/** Marks a page that a phone may keep for when there is no net, with whose it is: it is shown to nobody else. */
final class Kept {
    private static final String WHOSE = "Lianshou-Person";

    private Kept() {}

    static void by(Person person, HttpServletResponse response) {
        response.setHeader(WHOSE, person.id().value());
    }
}
