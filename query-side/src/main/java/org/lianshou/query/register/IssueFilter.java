package org.lianshou.query.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;
import org.lianshou.query.Kebab;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Params;

/** What is asked of the register; what is absent narrows nothing. */
public record IssueFilter(
        @Nullable Long number,
        @Nullable String area,
        @Nullable Kind kind,
        @Nullable String category,
        @Nullable Step step,
        @Nullable Stage stage,
        @Nullable Level level,
        @Nullable String unit,
        @Nullable Boolean late,
        @Nullable Card card,
        @Nullable Concern concern,
        @Nullable String text,
        @Nullable UUID parent,
        @Nullable UUID gathering,
        @Nullable UUID occasion) {

    static final IssueFilter NONE =
            new IssueFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static IssueFilter of(Params params) {
        return new IssueFilter(
                params.number("number"),
                params.text("area"),
                params.choice("kind", Kind.class),
                params.text("category"),
                params.choice("step", Step.class),
                params.choice("stage", Stage.class),
                params.choice("level", Level.class),
                params.text("unit"),
                params.flag("late"),
                params.choice("card", Card.class),
                params.choice("concern", Concern.class),
                params.text("text"),
                params.id("parent"),
                params.id("gathering"),
                params.id("occasion"));
    }

    /** Whether everything is asked for. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** @param now what lateness is measured by */
    List<Condition> conditions(Directory directory, Object now) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, number, value -> Condition.of("number = ?", value));
        add(conditions, area, value -> Condition.of("starts_with(area_path, ?)", path(directory, value)));
        add(conditions, kind, value -> Condition.of("kind = ?", Kebab.of(value)));
        add(conditions, category, value -> Condition.of("category = ?", value));
        add(conditions, step, value -> Condition.of("step = ?", Kebab.of(value)));
        add(conditions, stage, value -> Condition.of("stage = ?", Kebab.of(value)));
        add(conditions, level, value -> Condition.of("level = ?", Kebab.of(value)));
        add(
                conditions,
                unit,
                value -> Condition.of("(lead = ? or (support <> '{}' and support @> array[?::text]))", value, value));
        add(conditions, late, value -> Condition.of("(owed and coalesce(due_at <= ?, false)) = ?", now, value));
        add(conditions, card, value -> Condition.of("card = ?", Kebab.of(value)));
        add(conditions, concern, Concern::condition);
        add(conditions, text, Bigrams::match);
        add(conditions, parent, value -> kin("parent", value));
        add(conditions, gathering, value -> kin("gathering", value));
        add(conditions, occasion, value -> kin("occasion", value));
        return conditions;
    }

    private static <T> void add(List<Condition> conditions, @Nullable T value, Function<T, Condition> condition) {
        if (value != null) {
            conditions.add(condition.apply(value));
        }
    }

    private static Condition kin(String column, UUID value) {
        return Condition.of("stream in (select stream from lineage where " + column + " = ?)", value);
    }

    private static String path(Directory directory, String area) {
        return directory
                .wayTo(new AreaId(area))
                .map(AreaPath::toString)
                .orElseThrow(() -> new InvalidInput("area", "unknown-area", "names no area of this county"));
    }
}
