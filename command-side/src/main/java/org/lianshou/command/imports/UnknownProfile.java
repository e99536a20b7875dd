package org.lianshou.command.imports;

import java.util.List;

/** A name that is no profile's. */
final class UnknownProfile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    UnknownProfile(String name, List<String> known) {
        super("There is no profile " + name + "; known are " + String.join(", ", known) + ".", null, false, false);
        this.known = List.copyOf(known);
    }

    List<String> known() {
        return known;
    }
}
