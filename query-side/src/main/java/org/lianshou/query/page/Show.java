package org.lianshou.query.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.Kebab;
import org.lianshou.supervision.Bulletin;
import org.springframework.stereotype.Component;

/** Values as people read them: names for ids, the reader's language, the county's own time, how long is left. */
@Component
public class Show {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final Directory directory;
    private final LiveRules rules;
    private final Clock clock;

    Show(Directory directory, LiveRules rules, Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /** A constant's name. */
    public String of(Enum<?> constant) {
        return Language.current().either(Labels.of(constant), Labels.english(constant));
    }

    /** The name of something of a sort, such as an event, a field or a command. */
    public String of(String sort, String name) {
        return Language.current().either(Labels.of(sort, name), Labels.english(sort, name));
    }

    /** As {@link #of(String, String)}, for names that data may bring. */
    public String named(String sort, String name) {
        return Labels.hereOrItself(sort, name);
    }

    /** What a field of a command is called; its own word there, or the usual one. */
    public String field(String command, String word) {
        return Labels.find("field", command + "." + word).isPresent()
                ? of("field", command + "." + word)
                : of("field", word);
    }

    /** How a field of a command is filled in; empty where its name says enough. */
    public String hint(String command, String word) {
        return Labels.find("hint", command + "." + word)
                .map(chinese -> of("hint", command + "." + word))
                .orElse("");
    }

    /** The name of a ground, where its code is one of those that people choose from. */
    public String ground(String code) {
        return Labels.find("ground", code).isPresent() ? of("ground", code) : code;
    }

    /** What a figure of a bulletin is called. */
    public String figure(String key) {
        return of("bulletin-figure", key);
    }

    /** How a figure of a bulletin is counted. */
    public String how(String key) {
        return of("bulletin-how", key);
    }

    /** A rate in percent, as the bulletin prints it; a dash where there was nothing to count. */
    public String share(Bulletin.Rate rate) {
        Integer permille = rate.permille();
        return permille == null ? "—" : permille / 10 + "." + permille % 10;
    }

    /** How long a rule allows, in words: 5 个工作日 for {@code 5 working-day}. */
    public String span(String figure) {
        return SpanWords.of(figure);
    }

    /** How long after it was done something may be entered. */
    public String lateEntry() {
        return span(rules.now().policies().at(clock.instant()).lateEntry().toString());
    }

    public String yesOrNo(boolean yes) {
        return Language.current().either(yes ? "是" : "否", yes ? "yes" : "no");
    }

    /** As parameters write it. */
    public String code(Enum<?> constant) {
        return Kebab.of(constant);
    }

    /** What the next hand has to do. */
    public String next(Stage stage) {
        return of("next", Kebab.of(stage));
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "—" : local(instant);
    }

    /** The county's own time. */
    public static String local(Instant instant) {
        return TIME.format(instant);
    }

    /** As machines read it (HTML's {@code datetime}). */
    public String iso(Instant instant) {
        return instant.toString();
    }

    public String area(AreaId id) {
        return directory.area(id).map(area -> area.name()).orElse(id.value());
    }

    /** The way down from the county. */
    public String place(AreaId id) {
        return directory.area(id).isEmpty()
                ? id.value()
                : directory.path(id).areas().stream().map(this::area).collect(Collectors.joining(" › "));
    }

    /** The way down from below the county, which everybody here is in. */
    public String placeHere(AreaId id) {
        List<AreaId> way =
                directory.area(id).isEmpty() ? List.of() : directory.path(id).areas();
        return way.size() < 2 ? area(id) : way.stream().skip(1).map(this::area).collect(Collectors.joining(" › "));
    }

    public String unit(@Nullable UnitId id) {
        return id == null ? "—" : directory.unit(id).map(Unit::name).orElse(id.value());
    }

    /** As a parameter names it; whatever it is. */
    public String unitNamed(String id) {
        return directory.units().stream()
                .filter(unit -> unit.id().value().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse(id);
    }

    public String units(List<UnitId> ids) {
        return ids.isEmpty() ? "—" : ids.stream().map(this::unit).collect(Collectors.joining("、"));
    }

    public String person(@Nullable PersonId id) {
        return id == null
                ? "—"
                : directory
                        .person(id)
                        .map(Person::name)
                        .or(() -> Labels.find("automation", id.value()))
                        .orElse(id.value());
    }

    /** As stored JSON names them. */
    public String personNamed(String id) {
        return id.isEmpty() ? "—" : person(new PersonId(id));
    }

    public String category(CategoryId id) {
        return directory.category(id).map(Category::name).orElse(id.value());
    }

    public boolean isPast(Instant due) {
        return !due.isAfter(clock.instant());
    }

    /** How long until a due time, or how long since, in the largest unit that says it. */
    public String left(Instant due) {
        String amount = amount(Duration.between(clock.instant(), due).abs());
        Language language = Language.current();
        return isPast(due)
                ? language.either("逾期 " + amount, amount + " late")
                : language.either("剩 " + amount, amount + " left");
    }

    /** How long ago, in the largest unit that says it. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, clock.instant());
        Language language = Language.current();
        return since.compareTo(Duration.ofMinutes(1)) < 0
                ? language.either("刚刚", "just now")
                : language.either(amount(since) + "前", amount(since) + " ago");
    }

    private static String amount(Duration time) {
        if (time.toDays() > 0) {
            return amount(time.toDays(), "天", "day");
        }
        return time.toHours() > 0 ? amount(time.toHours(), "小时", "hour") : amount(time.toMinutes(), "分钟", "minute");
    }

    private static String amount(long count, String chinese, String english) {
        return Language.current().either(count + " " + chinese, count + " " + english + (count == 1 ? "" : "s"));
    }
}
