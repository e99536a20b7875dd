package org.lianshou.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import org.lianshou.verifier.Manifest.Scope;

/** The order of the checks: the bundle's word on itself, the head, further heads, every event, and how all agree. */
final class Examination implements Closeable {
    private final Bundle bundle;
    private final Arguments given;
    private final Report report;
    private final PrintStream progress;

    Examination(Arguments given, Report report, PrintStream progress) throws Refused, IOException {
        this.bundle = Bundle.open(given.bundle());
        this.given = given;
        this.report = report;
        this.progress = progress;
    }

    void run() throws Refused, IOException {
        Manifest manifest = Manifest.parse(bundle.text("manifest.json"));
        Head head = Head.parse(bundle.bytes("head"), "head");
        manifest.compare(head, report);
        Signatures signatures = new Signatures(given, report);
        signatures.head(head);
        FurtherHeads further = new FurtherHeads(head, report);
        further.read(bundle, given, signatures);
        switch (manifest.coverage()) {
            case ALL -> everyLeaf(manifest, head, further);
            case RANGE, EACH -> someLeaves(manifest, head, further);
        }
        keysAreText();
        report.notChecked("later", "whether the log has more after the head's " + head.size() + " events.");
        report.notChecked("meaning", "whether what was recorded is true.");
        report.notChecked("claims", "createdAt, area, from and until of the manifest, and keys.json: not signed.");
    }

    private void everyLeaf(Manifest manifest, Head head, FurtherHeads further) throws Refused, IOException {
        for (String name : Set.of("proofs.ndjson", "consistency.ndjson")) {
            if (bundle.has(name)) {
                throw new Refused(Code.ENTRY_UNKNOWN, "with coverage all there is no entry " + name);
            }
        }
        EveryLeaf leaves = new EveryLeaf(head, further.sizes(), report);
        pass(manifest, head, leaves);
        further.compare(new ComputedRoots(leaves, report));
    }

    private void someLeaves(Manifest manifest, Head head, FurtherHeads further) throws Refused, IOException {
        try (Lines lines = bundle.lines("proofs.ndjson")) {
            InclusionProofs proofs = new InclusionProofs(lines);
            boolean range = manifest.coverage() == Manifest.Coverage.RANGE;
            pass(manifest, head, range ? new LeafRange(head, proofs, report) : new EachLeaf(head, proofs, report));
        }
        further.compare(ProvenRoots.read(bundle, head, report));
        report.notChecked("completeness", "whether the log has further events of what was asked for.");
    }

    private void pass(Manifest manifest, Head head, LeafCheck leaves) throws Refused, IOException {
        boolean fromTheFirst = manifest.coverage() == Manifest.Coverage.ALL || manifest.scope() == Scope.ISSUE;
        EventPass pass = new EventPass(head, new Streams(fromTheFirst, report), leaves, report, progress);
        int before = report.problems();
        try (Lines lines = bundle.lines("events.ndjson")) {
            pass.run(lines);
        }
        manifest.compare(pass, report);
        tell(pass, report.problems() == before);
        report.complete(leaves.complete());
    }

    private void tell(EventPass pass, boolean sound) {
        if (sound) {
            report.checked(
                    "%d events of %d streams, positions %d to %d: each hash, each stream's chain, each leaf under the head"
                            .formatted(pass.count(), pass.streams().size(), pass.firstPosition(), pass.lastPosition()));
        }
        if (pass.streams().late() > 0) {
            report.notChecked(
                    "stream-start",
                    pass.streams().late() + " streams begin after their first event; what came before.");
        }
    }

    /** Never used, but no place to hide a poisoned text either. */
    private void keysAreText() throws Refused, IOException {
        if (bundle.has("keys.json")) {
            Fields keys = Fields.of(bundle.text("keys.json"), "keys.json", Set.of("log", "witnesses"));
            keys.texts("log");
            keys.texts("witnesses");
        }
    }

    @Override
    public void close() throws IOException {
        bundle.close();
    }
}
