package org.lianshou.command.imports;

import java.util.List;
import java.util.stream.Stream;

/** The sources we know how to read. */
record Profiles(List<Profile> all) {
    static Profiles known() {
        return new Profiles(Stream.concat(Stream.of(new Nyc311()), CountyProfile.ALL.stream())
                .toList());
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
