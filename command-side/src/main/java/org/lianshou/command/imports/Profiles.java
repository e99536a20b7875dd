package org.lianshou.command.imports;

import java.util.List;

/** The sources we know how to read. */
record Profiles(List<Profile> all) {
    static Profiles known() {
        return new Profiles(List.of(new Nyc311()));
    }

    /** @throws UnknownProfile where there is none of that name */
    Profile named(String name) {
        return all.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new UnknownProfile(name, all.stream().map(Profile::name).toList()));
    }
}
