package org.lianshou.query.late;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Stage;
import org.lianshou.query.Kebab;
import org.lianshou.query.web.Params;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of the late issues, and in which order; what is absent narrows nothing. */
record LateFilter(
        @Nullable String area,
        @Nullable String unit,
        @Nullable Stage stage,
        @Nullable ClockKind clock,
        @Nullable Card card,
        Order sort) {

    /** By what a list of late issues can be ordered. */
    enum Order {
        LATE(Comparator.comparing(late -> late.deadline().due())),
        NUMBER(Comparator.comparing(late -> late.row().number())),
        AREA(Comparator.comparing(late -> late.path().toString())),
        UNIT(Comparator.comparing(late -> Objects.toString(late.unit(), ""))),
        STAGE(Comparator.comparing(late -> late.row().stage())),
        CLOCK(Comparator.comparing(late -> late.clock().kind()));

        private final Comparator<LateIssue> comparator;

        Order(Comparator<LateIssue> comparator) {
            this.comparator = comparator;
        }

        Comparator<LateIssue> comparator() {
            return this == LATE ? comparator : comparator.thenComparing(LATE.comparator);
        }
    }

    static LateFilter of(Params params) {
        Order sort = params.choice("sort", Order.class);
        return new LateFilter(
                params.text("area"),
                params.text("unit"),
                params.choice("stage", Stage.class),
                params.choice("clock", ClockKind.class),
                params.choice("card", Card.class),
                sort == null ? Order.LATE : sort);
    }

    public boolean isEmpty() {
        return area == null && unit == null && stage == null && clock == null && card == null;
    }

    /** But for the area, which is asked for where the issues are read. */
    boolean takes(LateIssue late) {
        return (unit == null || unit.equals(Objects.toString(late.unit(), "")))
                && (stage == null || stage == late.row().stage())
                && (clock == null || clock == late.clock().kind())
                && (card == null || card == late.row().card());
    }

    LateFilter in(AreaId narrower) {
        return new LateFilter(narrower.value(), unit, stage, clock, card, sort);
    }

    LateFilter by(@Nullable String other) {
        return new LateFilter(area, other, stage, clock, card, sort);
    }

    LateFilter at(Stage other) {
        return new LateFilter(area, unit, other, clock, card, sort);
    }

    LateFilter on(ClockKind other) {
        return new LateFilter(area, unit, stage, other, card, sort);
    }

    LateFilter with(Card other) {
        return new LateFilter(area, unit, stage, clock, other, sort);
    }

    public LateFilter sorted(Order other) {
        return new LateFilter(area, unit, stage, clock, card, other);
    }

    /** The address of the same question at a page of ours. */
    public String at(String page) {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("area", area);
        asked.put("unit", unit);
        asked.put("stage", Kebab.ofNullable(stage));
        asked.put("clock", Kebab.ofNullable(clock));
        asked.put("card", Kebab.ofNullable(card));
        asked.put("sort", sort == Order.LATE ? null : Kebab.of(sort));
        asked.values().removeIf(Objects::isNull);
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(page);
        asked.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
        return path.encode().buildAndExpand(asked).toUriString();
    }
}
