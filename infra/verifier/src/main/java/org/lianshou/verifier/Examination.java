package org.lianshou.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;

/** The order of the checks: the head, what is brought along, earlier roots, every event, and how all agree. */
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
        Manifest manifest = manifest();
        Head head = Head.parse(bundle.bytes("head"), "head");
        Signatures signatures = new Signatures(given, report);
        signatures.head(head);
        HeadsFromElsewhere brought = HeadsFromElsewhere.read(given, head, signatures, report);
        EarlierRoots roots = new EarlierRoots(head);
        try (Lines lines = bundle.lines("sizes.ndjson")) {
            roots.read(lines, head, report);
        }
        brought.heads().forEach(one -> roots.want(one.size()));
        events(manifest, head, roots);
        brought.compare(roots);
        report.notChecked("later", "whether the log has more after the head's " + head.size() + " events.");
        report.notChecked("meaning", "whether what was recorded is true.");
        report.notChecked("claims", "createdAt, and the area and the time in the scope: not signed.");
    }

    private Manifest manifest() throws Refused, IOException {
        try (Lines lines = bundle.lines("manifest.json")) {
            return Manifest.read(lines);
        }
    }

    private void events(Manifest manifest, Head head, EarlierRoots roots) throws Refused, IOException {
        boolean everything = manifest.isOfEverything();
        LeafCheck leaves = everything ? new EveryLeaf(head, roots, report) : new EachLeaf(head, report);
        EventPass pass = new EventPass(head, leaves, report);
        int before = report.problems();
        try (Lines lines = bundle.linesAhead(Event.ENTRY)) {
            pass.run(lines, !everything, new Progress(given.progress() ? progress : null, manifest.events()));
        }
        manifest.compare(pass, report);
        if (report.problems() == before) {
            report.checked("%d events of %d streams: each hash, each stream's chain, each leaf under the head"
                    .formatted(pass.count(), pass.streams().size()));
        }
        if (everything) {
            report.complete("every event of the log up to the head, positions 1 to " + head.size());
        } else {
            report.notChecked("completeness", "whether the log has further events of what was asked for.");
        }
    }

    @Override
    public void close() throws IOException {
        bundle.close();
    }
}
