package org.lianshou.query.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * How common words are among all issues, as PostgreSQL's own statistics of the search column say, so that nothing is
 * counted. A word that they do not name is rare.
 *
 * @param terms the words in question, the rarest first
 */
record Commonness(List<String> terms, Map<String, Double> shares) {

    private static final double RARE = 0.0005;
    /** What the rare words together may find: a twentieth of all issues. */
    private static final double ENOUGH = 0.05;

    private static final String QUERY = """
            select term, share
              from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (term, share)
             where schemaname = ? and tablename = 'search' and attname = 'bigrams' and term = any(?)
            """;

    static Commonness of(Set<String> terms, ViewDatabase database) {
        Map<String, Double> shares = new HashMap<>();
        database.client()
                .sql(QUERY)
                .params(database.schema(), new SqlArrayValue("text", terms.toArray()))
                .query(row -> {
                    shares.put(row.getString("term"), row.getDouble("share"));
                });
        Comparator<String> rarest = Comparator.comparingDouble(term -> shares.getOrDefault(term, RARE));
        return new Commonness(terms.stream().sorted(rarest).toList(), Map.copyOf(shares));
    }

    double weight(String term) {
        return Math.log(1 / share(term)) / 2;
    }

    /** Any of the words, as a {@code tsquery}. */
    String all() {
        return any(terms);
    }

    /** Any of those that find few issues; the rarest one at least. */
    String rare() {
        double[] found = new double[terms.size() + 1];
        IntStream.range(0, terms.size()).forEach(n -> found[n + 1] = found[n] + share(terms.get(n)));
        int few = (int) IntStream.range(0, terms.size())
                .takeWhile(n -> n == 0 || found[n + 1] <= ENOUGH)
                .count();
        return any(terms.subList(0, few));
    }

    private double share(String term) {
        return Math.max(RARE, shares.getOrDefault(term, RARE));
    }

    private static String any(List<String> terms) {
        return terms.stream().map(Bigrams::quoted).collect(Collectors.joining(" | "));
    }
}
