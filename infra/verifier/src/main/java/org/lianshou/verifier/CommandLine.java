package org.lianshou.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Options in any order, each followed by its value, and one bundle. */
final class CommandLine {
    private final String[] given;
    private final List<Path> bundles = new ArrayList<>();
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final List<Path> heads = new ArrayList<>();
    private OptionalInt quorum = OptionalInt.empty();
    private boolean progress;
    private int at;

    CommandLine(String... given) {
        this.given = given.clone();
    }

    Arguments read() throws Refused {
        while (at < given.length) {
            option(given[at++]);
        }
        if (bundles.size() != 1) {
            throw Arguments.refused("one bundle must be named, not " + bundles.size());
        }
        return new Arguments(bundles.get(0), keys, witnesses, quorum.orElse(witnesses.size()), heads, progress);
    }

    private void option(String name) throws Refused {
        switch (name) {
            case "--key" -> keys.add(VerifierKey.parse(value(), VerifierKey.LOG));
            case "--witness" -> witnesses.add(VerifierKey.parse(value(), VerifierKey.WITNESS));
            case "--quorum" -> quorum = OptionalInt.of(quorum(value()));
            case "--head" -> heads.add(path(value()));
            case "--progress" -> progress = true;
            default -> bundles.add(path(name));
        }
    }

    private String value() throws Refused {
        if (at == given.length) {
            throw Arguments.refused("a value must follow " + given[at - 1]);
        }
        return given[at++];
    }

    private static Path path(String name) throws Refused {
        if (name.startsWith("--")) {
            throw Arguments.refused("there is no option " + name);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Arguments.refused("no file can be named " + name);
        }
    }

    /** Not 0: who names witnesses wants at least one of them. */
    private static int quorum(String text) throws Refused {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw Arguments.refused("no quorum: " + text);
        }
        return Integer.parseInt(text);
    }
}
