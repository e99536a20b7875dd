package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lianshou.benchmark.ByteSearch.Hit;
import org.lianshou.benchmark.Subject.Told;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.EventLogReader;

/**
 * People report to a standalone process, and some of them are erased. Nothing they said of themselves may then be found: at
 * once not by SQL, on topics, in logs, in bundles or in anybody's answers, and after the scrub not in any byte of the
 * server's files, nor their keys. All others must read as before, and what is proved stays proved.
 */
public final class EraseTrial {

    /**
     * What came of it.
     *
     * @param tried how many were erased
     * @param held of these, nothing was found
     * @param others how many were not erased
     * @param othersWell of these, all reads as it was said, down to the bytes of the photo
     * @param findings what should not be, whomever it is about
     * @param planted canaries laid down before and found, to see that the search bites
     * @param wanted byte strings that were looked for
     * @param keysDestroyed each was in a backup of the keys and is in no file any more
     * @param inViewsBeforeScrub erased persons of whom ciphertext still stood in the views' files
     * @param inViewsAfterScrub the same afterwards
     */
    public record Outcome(
            int tried,
            int held,
            int others,
            int othersWell,
            int findings,
            int planted,
            int wanted,
            Map<String, Long> searched,
            int keysDestroyed,
            int inViewsBeforeScrub,
            int inViewsAfterScrub,
            List<String> verifiers) {}

    private static final int RESIDENTS = SubjectsReported.RESIDENTS.size();
    private static final int MOST_STANDING_STILL = 3;
    private static final List<String> READERS_OF_PAGES = List.of("operator", "admin", "village", "resident");
    private static final Map<String, Object> ERASURE =
            Map.of("ground", Map.of("code", "consent-withdrawn", "words", "本人书面申请"));

    private final Random random;
    private final Consumer<String> progress;
    private final StandaloneServer server;
    private final Visitors visitors;
    private final Path aside;
    private final DatabaseAccess superuser;
    private final ByteSearch search = new ByteSearch();
    private final Searched searched = new Searched();
    private final Findings findings;
    private final Answers answers;
    private final Broker broker;

    private EraseTrial(long seed, Consumer<String> progress, StandaloneServer server, Visitors visitors, Path aside)
            throws IOException, InterruptedException {
        this.random = new Random(seed);
        this.progress = progress;
        this.server = server;
        this.visitors = visitors;
        this.aside = aside;
        this.superuser = ServerDatabase.superuser(server.data());
        this.findings = new Findings(progress);
        this.answers = new Answers(visitors, search, searched);
        this.broker = Broker.of(server);
    }

    /** @param erasures at least one, and fewer than there are subjects beside the second resident */
    public static Outcome run(long seed, int subjects, int erasures, Consumer<String> progress) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            Path data = workspace.folder().resolve("data");
            Path aside = Files.createDirectory(workspace.folder().resolve("aside"));
            StandaloneServer server = workspace.remember(
                    StandaloneServer.start(data, StandaloneServer.freePort(), "--lianshou.demo=false"));
            server.awaitReady();
            try (Visitors visitors = new Visitors(server.port(), data)) {
                return new EraseTrial(seed, progress, server, visitors, aside).erased(subjects, erasures);
            }
        }
    }

    private Outcome erased(int subjects, int erasures) throws Exception {
        List<Subject> all = reported(subjects);
        List<Subject> erased = chosen(all, erasures);
        List<Subject> others = all.stream().filter(one -> !erased.contains(one)).toList();
        Everywhere everywhere = new Everywhere(server, broker, visitors, aside, search, searched);
        soundBefore(all, everywhere);
        int planted = planted();

        EventLogReader log = new EventLogReader(ServerDatabase.source(ServerDatabase.in(server.data())));
        List<SealedText> sealed =
                erased.stream().map(subject -> SealedText.of(subject, log)).toList();
        ByteSearch ciphertext = new ByteSearch();
        sealed.forEach(text -> text.want(ciphertext));
        ViewFiles views = ViewFiles.of(server);
        expectSound(persons(views.holding(ciphertext)) == erasures, "ciphertext is not where the views keep it");
        KeysOfErased keys = KeysOfErased.backedUp(sealed, server.data(), aside.resolve("backup"));
        keys.want(search);
        new HardCases(superuser, visitors).prepare(erased, standingStill(erased));

        erase(erased);
        Quiet.await(superuser);
        progress.accept("  %d subjects erased".formatted(erasures));
        everywhere.atRest((hit, place) -> findings.leak(hit, place + ", at once"));
        List<Path> bundles = everywhere.bundles(erased, findings::leak);
        toldToAnybody(erased);
        keys.expectGone(findings);
        keys.expectBackupOfNoUse(answers, findings);
        int well = readingWell(others);
        Auditor auditor = verified(bundles);

        Map<String, Set<Integer>> before = views.holding(ciphertext);
        Scrub.run(superuser);
        Map<String, Set<Integer>> after = views.holding(ciphertext);
        after.forEach((table, persons) -> persons.forEach(
                whose -> findings.add(whose, "ciphertext in the files of " + table + " after the scrub")));
        progress.accept("  scrubbed; ciphertext before: " + before.keySet() + ", after: " + after.keySet());
        everywhere.atRest((hit, place) -> findings.leak(hit, place + ", after the scrub"));
        server.close();
        everywhere.files((hit, place) -> findings.leak(hit, place + ", after the scrub"));
        return new Outcome(
                erasures,
                findings.held(numbers(erased)),
                others.size(),
                well,
                findings.count(),
                planted,
                search.size(),
                searched.counts(),
                keys.number(),
                persons(before),
                persons(after),
                auditor.verifiers());
    }

    private List<Subject> reported(int subjects) throws Exception {
        try (Api api = new Api(server.port(), server.data())) {
            List<Subject> all = new SubjectsReported(visitors, api).report(subjects, random, progress);
            all.forEach(subject -> search.want(subject.canary()));
            Quiet.await(superuser);
            return all;
        }
    }

    /** One resident with an account and the others anybody, in the order of chance. */
    private List<Subject> chosen(List<Subject> all, int erasures) {
        List<Subject> others = new ArrayList<>(all.subList(RESIDENTS, all.size()));
        Collections.shuffle(others, random);
        List<Subject> chosen = new ArrayList<>(others.subList(0, erasures - 1));
        chosen.add(all.get(random.nextInt(RESIDENTS)));
        return chosen;
    }

    private static List<Subject> standingStill(List<Subject> erased) {
        return erased.subList(0, Math.min(MOST_STANDING_STILL, erased.size() / 2));
    }

    /** Before anybody is erased, nothing stands in clear anywhere, and whoever may know is told all. */
    private void soundBefore(List<Subject> all, Everywhere everywhere) throws Exception {
        everywhere.atRest((hit, place) -> findings.leak(hit, place + ", before any erasure"));
        everywhere.files((hit, place) -> findings.leak(hit, place + ", before any erasure"));
        for (Subject subject : all) {
            expectSound(
                    answers.readsWell(subject), "subject " + subject.canary().number() + " does not read well");
            expectSound(isFound(subject), "subject " + subject.canary().number() + " is not found by phone");
        }
        progress.accept("  all are read by whoever may; findings: " + findings.count());
    }

    private int planted() throws Exception {
        Canary inFiles = Canary.of(Findings.EVERYBODY, random);
        int planted = new Teeth(server, broker, aside, inFiles, Canary.of(Findings.EVERYBODY, random)).prove();
        search.want(inFiles);
        progress.accept("  %d planted canaries were found".formatted(planted));
        return planted;
    }

    /** As soon as it is acknowledged nobody may be told a word; photos the eraser follows up. */
    private void erase(List<Subject> erased) throws IOException, InterruptedException {
        for (Subject subject : erased) {
            visitors.postJson("admin", "/api/issues/" + subject.issue() + "/erase-subject", ERASURE, "If-Match", "*")
                    .expect(200);
            for (Hit hit : answers.toldTo("operator", subject)) {
                if (!hit.word().equals("photo")) {
                    findings.leak(hit, "what the operator is told as soon as it is acknowledged");
                }
            }
        }
    }

    private void toldToAnybody(List<Subject> erased) throws IOException, InterruptedException {
        for (String who : visitors.names()) {
            for (Subject subject : erased) {
                answers.toldTo(who, subject).forEach(hit -> findings.leak(hit, "what is told to " + who));
            }
        }
        for (String who : READERS_OF_PAGES) {
            for (Subject subject : erased) {
                answers.shownTo(who, subject).forEach(hit -> findings.leak(hit, "what is shown to " + who));
            }
            answers.inLists(who).forEach(hit -> findings.leak(hit, "lists shown to " + who));
        }
        for (Subject subject : erased) {
            int whose = subject.canary().number();
            findings.expect(answers.foundByPhone(subject).isEmpty(), whose, "is found by phone");
            for (Told told : subject.issues()) {
                findings.expect(answers.refusesPhoto(told), whose, "a photo is answered for");
            }
        }
    }

    private int readingWell(List<Subject> others) throws IOException, InterruptedException {
        int well = 0;
        for (Subject subject : others) {
            boolean reads = answers.readsWell(subject) && isFound(subject);
            findings.expect(reads, subject.canary().number(), "was not erased and does not read well");
            well += reads ? 1 : 0;
        }
        progress.accept("  %d of %d others read well".formatted(well, others.size()));
        return well;
    }

    private boolean isFound(Subject subject) throws IOException, InterruptedException {
        return Set.copyOf(answers.foundByPhone(subject))
                .equals(subject.issues().stream().map(Told::issue).collect(Collectors.toSet()));
    }

    private Auditor verified(List<Path> bundles) throws IOException, InterruptedException {
        Auditor auditor = new Auditor(
                visitors.get("auditor", "/api/audit/key").expect(200).text().strip());
        for (Path bundle : bundles) {
            Finding wanted = bundle.equals(bundles.getFirst()) ? Finding.COMPLETE : Finding.VALID;
            boolean found = auditor.allFind(wanted, bundle, List.of());
            findings.expect(found, Findings.EVERYBODY, "not " + wanted + " to both verifiers: " + bundle.getFileName());
        }
        return auditor;
    }

    private static int persons(Map<String, Set<Integer>> byTable) {
        return Math.toIntExact(
                byTable.values().stream().flatMap(Set::stream).distinct().count());
    }

    private static List<Integer> numbers(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.canary().number()).toList();
    }

    private static void expectSound(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The trial would prove nothing: " + otherwise);
        }
    }
}
