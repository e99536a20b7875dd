package org.lianshou.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the auditor brings along. Trust comes from here alone, never from the bundle.
 *
 * @param heads files with heads that were obtained elsewhere
 * @param quorum how many of the witnesses must have cosigned
 * @param progress whether to show it
 */
record Arguments(
        Path bundle,
        List<VerifierKey> keys,
        List<VerifierKey> witnesses,
        int quorum,
        List<Path> heads,
        boolean progress) {

    static final String USAGE =
            "Usage: java -jar verifier.jar BUNDLE --key VKEY... [--witness VKEY]... [--quorum N] [--head FILE]... [--progress]";

    static Arguments parse(String... given) throws Refused {
        Arguments arguments = new CommandLine(given).read();
        independent(arguments.keys, arguments.witnesses);
        if (arguments.quorum > arguments.witnesses.size()) {
            throw refused("a quorum of %d of %d witnesses".formatted(arguments.quorum, arguments.witnesses.size()));
        }
        return arguments;
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

    static Refused refused(String what) {
        return new Refused(Code.ARGUMENTS, what);
    }
}
