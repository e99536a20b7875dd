package org.lianshou.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.springframework.stereotype.Component;

/**
 * The issues of the last year that may be the one that somebody tells of. The database finds those with the telling's rare
 * words anywhere, and those with any of its words in the same township; {@link Likeness} then judges each.
 */
@Component
public class LikeIssues {

    private static final Duration AS_FAR_BACK = Duration.ofDays(365);
    private static final int JUDGED = 150;
    private static final int MOST = 5;
    private static final int LOOKED_AT = 20;
    private static final String ADDRESS = """
            coalesce((select state #>> '{intake,place,address}' from details where stream = register.stream), '')""";

    private final ViewDatabase database;
    private final Directory directory;
    private final Sight sight;
    private final Clock clock;

    LikeIssues(ViewDatabase database, Directory directory, Sight sight, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.sight = sight;
        this.clock = clock;
    }

    private record Candidate(IssueRow row, String words, String address) {}

    private record Judged(Candidate candidate, double score) {}

    /** Of what the person sees. */
    public Likes find(Person person, Telling telling) {
        Condition seen = sight.of(person);
        Instant now = clock.instant();
        Set<String> terms = Bigrams.of(telling.words());
        if (terms.isEmpty()) {
            return Likes.NONE;
        }
        Commonness commonness = Commonness.of(terms, database);
        List<Candidate> candidates = candidates(commonness, telling, seen, now);
        Likeness likeness = new Likeness(telling.words(), weights(candidates, commonness));
        List<Like> likes = candidates.stream()
                .map(candidate -> judged(candidate, likeness, telling, now))
                .sorted(Comparator.comparingDouble(Judged::score).reversed())
                .limit(LOOKED_AT)
                .map(judged -> like(judged, telling))
                .toList();
        List<Like> worthy = likes.stream()
                .filter(like -> like.score() >= Likeness.WORTH_A_LOOK)
                .limit(MOST)
                .toList();
        return new Likes(worthy, Hints.of(likes, telling, directory).orElse(null));
    }

    private List<Candidate> candidates(Commonness commonness, Telling telling, Condition seen, Instant now) {
        Condition anywhere = Condition.of("bigrams @@ ?::tsquery", commonness.rare());
        return township(telling.area())
                .map(town -> Stream.of(
                        anywhere,
                        Condition.allOf(List.of(
                                Condition.of("bigrams @@ ?::tsquery", commonness.all()),
                                Condition.of("starts_with(area_path, ?)", town)))))
                .orElseGet(() -> Stream.of(anywhere))
                .flatMap(where -> candidates(where, commonness.all(), seen, now).stream())
                .collect(Collectors.toMap(one -> one.row().id(), Function.identity(), (one, again) -> one))
                .values()
                .stream()
                .toList();
    }

    private List<Candidate> candidates(Condition where, String ranked, Condition seen, Instant now) {
        Condition all = Condition.allOf(List.of(
                where,
                Condition.of("reported_at > ?", now.minus(AS_FAR_BACK).atOffset(ZoneOffset.UTC)),
                Condition.of("stage <> 'linked'"),
                seen));
        return database.client()
                .sql("select register.*, words, " + ADDRESS
                        + " as address from search join register using (stream) where " + all.sql()
                        + " order by ts_rank(bigrams, ?::tsquery) desc, number desc limit " + JUDGED)
                .params(all.values())
                .param(ranked)
                .query((row, n) -> candidate(row, now))
                .list();
    }

    private static Candidate candidate(ResultSet row, Instant now) throws SQLException {
        return new Candidate(IssueRow.read(row, now), row.getString("words"), row.getString("address"));
    }

    /** Characters weigh by how many of the candidates have them, pairs by how many of all issues. */
    private static ToDoubleFunction<String> weights(List<Candidate> candidates, Commonness commonness) {
        Map<String, Integer> having = new HashMap<>();
        candidates.forEach(candidate ->
                Likeness.characters(candidate.words()).forEach(character -> having.merge(character, 1, Integer::sum)));
        return term -> having.containsKey(term)
                ? Math.log(1 + (double) candidates.size() / having.get(term))
                : commonness.weight(term);
    }

    private Judged judged(Candidate candidate, Likeness likeness, Telling telling, Instant now) {
        IssueRow row = candidate.row();
        double score = likeness.ofWords(candidate.words(), candidate.address())
                * Likeness.ofPlace(near(telling.area(), row.area()), isClose(telling.area(), row.area()))
                * (telling.category() == null || row.category().equals(telling.category()) ? 1 : 0.7)
                * Likeness.ofTime(row.reportedAt(), row.closedAt(), now);
        return new Judged(candidate, Math.min(1, score));
    }

    private Like like(Judged judged, Telling telling) {
        IssueRow row = judged.candidate().row();
        return new Like(
                row,
                judged.score(),
                Shared.pieces(telling.words(), judged.candidate().words()),
                near(telling.area(), row.area()),
                row.category().equals(telling.category()));
    }

    /** Whether it is known where, but for a county or township that has the other in it. */
    private boolean isClose(@Nullable AreaId told, AreaId other) {
        if (told == null) {
            return false;
        }
        boolean isWide = directory.level(told).compareTo(Level.TOWNSHIP) >= 0;
        return !isWide || !way(other).contains(told);
    }

    private @Nullable Level near(@Nullable AreaId told, AreaId other) {
        List<AreaId> mine = told == null ? List.of() : way(told);
        List<AreaId> theirs = way(other);
        int common = 0;
        while (common < Math.min(mine.size(), theirs.size()) && mine.get(common).equals(theirs.get(common))) {
            common++;
        }
        return common == 0 ? null : directory.level(mine.get(common - 1));
    }

    private List<AreaId> way(AreaId area) {
        return directory.wayTo(area).map(AreaPath::areas).orElse(List.of());
    }

    /** The way down to the township that an area lies in. */
    private Optional<String> township(@Nullable AreaId area) {
        return Optional.ofNullable(area)
                .flatMap(one -> directory.around(one, Level.TOWNSHIP))
                .map(town -> directory.path(town).toString());
    }
}
