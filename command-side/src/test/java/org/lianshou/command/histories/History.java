package org.lianshou.command.histories;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;

/** One life of an issue: all that was tried, from a seed that makes the same life again. */
public record History(long seed, SmallCounty county, List<Attempt> attempts) {
    public History {
        attempts = List.copyOf(attempts);
    }

    /** The life that a seed makes. */
    public static History of(long seed) {
        return new Walk(seed).walk();
    }

    /** As many lives as asked for, from consecutive seeds. */
    public static Stream<History> many(long firstSeed, int number) {
        return LongStream.range(firstSeed, firstSeed + number).mapToObj(History::of);
    }

    public IssueId issue() {
        return attempts.getFirst().before().id();
    }

    /** What happened, in order; the first is always the report. */
    public List<IssueEvent> events() {
        return attempts.stream().flatMap(attempt -> attempt.events().stream()).toList();
    }

    /** The issue after each of its events, beginning with the report. */
    public List<Issue> states() {
        Issue[] now = {Issue.unreported(issue())};
        return events().stream().map(event -> now[0] = now[0].evolve(event)).toList();
    }

    /** How to see this one life again. */
    public String reproduce() {
        return "seed " + seed + ": mvn -pl command-side -am -Dtest='*HistoriesTest' "
                + "-Dsurefire.failIfNoSpecifiedTests=false -Dhistories.seed=" + seed + " verify";
    }
}
