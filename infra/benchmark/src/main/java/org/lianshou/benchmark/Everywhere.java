package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The places where a person's words could stand, each searched for all persons at once.
 *
 * @param aside what the trial itself keeps, below the folder of all the server's files and no part of it
 */
record Everywhere(
        StandaloneServer server, Broker broker, Visitors visitors, Path aside, ByteSearch search, Searched searched) {

    private static final int BUNDLES_OF_ISSUES = 10;

    /** What can be asked for while the server runs: the database, the topics, the logs. */
    void atRest(Sightings sightings) throws Exception {
        new DatabaseSearch(ServerDatabase.superuser(server.data()), search).tell(sightings, searched);
        broker.tell(search, sightings, searched);
        all().tell(Everywhere::isLog, sightings, searched);
    }

    /** The bundle of everything, and one each of some of the persons' issues; that of everything comes first. */
    List<Path> bundles(List<Subject> of, Sightings sightings) throws IOException, InterruptedException {
        List<Path> bundles = new ArrayList<>();
        bundles.add(visitors.download("auditor", "/api/audit/bundle", aside.resolve("everything.zip")));
        for (Subject subject : of.subList(0, Math.min(of.size(), BUNDLES_OF_ISSUES))) {
            String issue = subject.issue();
            bundles.add(
                    visitors.download("auditor", "/api/audit/bundle?issue=" + issue, aside.resolve(issue + ".zip")));
        }
        for (Path bundle : bundles) {
            new BundleSearch(bundle, search).tell(sightings, searched);
        }
        return bundles;
    }

    /** Every byte of every file that the server has, what it said on the console too. */
    void files(Sightings sightings) throws IOException {
        all().tell(file -> !file.startsWith(aside), sightings, searched);
    }

    private FileSearch all() {
        return new FileSearch(server.data().resolveSibling(""), search);
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.equals("console.txt") || name.equals("postgresql.log");
    }
}
