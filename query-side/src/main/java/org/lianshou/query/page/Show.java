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
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.Kebab;
import org.springframework.stereotype.Component;

/** Values as people read them: names for ids, the county's own time, how long is left. */
@Component
public class Show {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final Directory directory;
    private final Clock clock;

    Show(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public String zh(Enum<?> constant) {
        return Labels.of(constant);
    }

    public String zh(String sort, String name) {
        return Labels.of(sort, name);
    }

    public String en(Enum<?> constant) {
        return Labels.english(constant);
    }

    public String en(String name) {
        return Labels.english(name);
    }

    /** As parameters write it. */
    public String code(Enum<?> constant) {
        return Kebab.of(constant);
    }

    /** What the next hand has to do. */
    public String next(Stage stage) {
        return Labels.of("next", Kebab.of(stage));
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "—" : local(instant);
    }

    /** The county's own time. */
    public static String local(Instant instant) {
        return TIME.format(instant);
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

    public String unit(@Nullable UnitId id) {
        return id == null ? "—" : directory.unit(id).map(Unit::name).orElse(id.value());
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

    public String category(CategoryId id) {
        return directory.category(id).map(Category::name).orElse(id.value());
    }

    public boolean isPast(Instant due) {
        return !due.isAfter(clock.instant());
    }

    /** How long until a due time, or how long since, in the largest unit that says it. */
    public String left(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        String amount = amount(left.abs());
        return isPast(due) ? "逾期 " + amount : "剩 " + amount;
    }

    private static String amount(Duration time) {
        return time.toDays() > 0 ? time.toDays() + " 天" : time.toHours() > 0 ? time.toHours() + " 小时" : "不足 1 小时";
    }
}
