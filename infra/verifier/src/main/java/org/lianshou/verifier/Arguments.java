package org.lianshou.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the auditor brings along. Trust comes from here alone, never from the bundle.
 *
 * @param heads files with heads that were obtained elsewhere
 * @param quorum how many of the witnesses must have cosigned
 */
record Arguments(Path bundle, List<VerifierKey> keys, List<VerifierKey> witnesses, int quorum, List<Path> heads) {

    static final String USAGE =
            "Usage: java -jar verifier.jar BUNDLE --key VKEY... [--witness VKEY]... [--quorum N] [--head FILE]...";

    static Arguments parse(String... given) throws Refused {
        List<Path> bundles = new ArrayList<>();
        List<Path> heads = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        int quorum = -1;
        for (int i = 0; i < given.length; i++) {
            switch (given[i]) {
                case "--key" -> keys.add(VerifierKey.parse(value(given, ++i), VerifierKey.LOG));
                case "--witness" -> witnesses.add(VerifierKey.parse(value(given, ++i), VerifierKey.WITNESS));
                case "--quorum" -> quorum = number(value(given, ++i));
                case "--head" -> heads.add(path(value(given, ++i)));
                default -> bundles.add(bundle(given[i]));
            }
        }
        if (bundles.size() != 1) {
            throw refused("one bundle must be named, not " + bundles.size());
        }
        independent(keys, witnesses);
        int all = quorum < 0 ? witnesses.size() : quorum;
        if (all > witnesses.size()) {
            throw refused("a quorum of " + all + " of " + witnesses.size() + " witnesses");
        }
        return new Arguments(bundles.get(0), keys, witnesses, all, heads);
    }

    /** Two names of one key are one witness, and the log is no witness of itself. */
    private static void independent(List<VerifierKey> keys, List<VerifierKey> witnesses) throws Refused {
        List<VerifierKey> seen = new ArrayList<>(keys);
        for (VerifierKey witness : witnesses) {
            if (seen.stream().anyMatch(key -> Arrays.equals(key.publicKey(), witness.publicKey()))) {
                throw refused("the key of witness " + witness.name() + " was given before");
            }
            seen.add(witness);
        }
    }

    private static Path bundle(String name) throws Refused {
        if (name.startsWith("--")) {
            throw refused("there is no option " + name);
        }
        return path(name);
    }

    private static Path path(String name) throws Refused {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw refused("no file can be named " + name);
        }
    }

    private static String value(String[] given, int at) throws Refused {
        if (at >= given.length) {
            throw refused("a value must follow " + given[at - 1]);
        }
        return given[at];
    }

    private static int number(String text) throws Refused {
        if (!text.matches("[0-9]{1,4}")) {
            throw refused("no number: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Refused refused(String what) {
        return new Refused(Code.ARGUMENTS, what);
    }
}
