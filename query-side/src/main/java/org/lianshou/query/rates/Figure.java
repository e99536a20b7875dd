package org.lianshou.query.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.web.Params;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.MonthCount.Hit;

/**
 * A figure, or the part of a rate that is as it should be or is not.
 *
 * @param key as the bulletin has it
 * @param name what it is called
 * @param how it was counted
 * @param met absent for all of them
 */
record Figure(String key, String name, String how, @Nullable Boolean met, boolean isRate, List<Hit> hits) {

    /** The key of the one asked for. @throws InvalidInput where there is no such figure */
    static String key(Params params) {
        String key = params.text("figure");
        if (key == null || !MonthCount.isCounted(key)) {
            throw new InvalidInput("figure", "unknown-value", "names no figure of a bulletin");
        }
        return key;
    }

    /** @throws InvalidInput where there is no such figure */
    static Figure of(Params params, MonthCount count) {
        String key = key(params);
        Boolean met = params.flag("met");
        List<Hit> hits = count.hits(key);
        List<Hit> some = met == null
                ? hits
                : hits.stream().filter(hit -> hit.met() == met).toList();
        return count.counts().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> new Figure(one.key(), one.name(), one.how(), null, false, hits))
                .findFirst()
                .or(() -> count.rates().stream()
                        .filter(one -> one.key().equals(key))
                        .map(one -> new Figure(one.key(), one.name(), one.how(), met, true, some))
                        .findFirst())
                .orElseThrow();
    }
}
