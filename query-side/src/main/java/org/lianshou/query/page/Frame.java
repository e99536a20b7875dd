package org.lianshou.query.page;

import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What stands around every page: who looks, the menu they have, and how things are shown. */
@Component
public class Frame {

    private final Directory directory;
    private final Show show;
    private final Menu menu;

    Frame(Directory directory, Show show, Menu menu) {
        this.directory = directory;
        this.show = show;
        this.menu = menu;
    }

    /** Absent for the public, which signs in only for more than the notice board. */
    public @Nullable Person me() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : known(authentication.getName());
    }

    Show show() {
        return show;
    }

    Menu menu() {
        return menu;
    }

    private @Nullable Person known(String name) {
        try {
            return directory.person(new PersonId(name)).orElse(null);
        } catch (InvalidInput e) {
            return null;
        }
    }
}
