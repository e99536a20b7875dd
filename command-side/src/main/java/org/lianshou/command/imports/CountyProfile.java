package org.lianshou.command.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Competence;
import org.lianshou.area.Node;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.command.area.AreaDutyCommand.FillPost;
import org.lianshou.command.area.AreaRefusal;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.area.AreaTreeCommand.AddArea;
import org.lianshou.command.area.AreaTreeCommand.ListCompetence;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.hotline.HotlineCommand.CorrectDay;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.command.hotline.HotlineRefusal;
import org.lianshou.command.rule.Reason;
import org.lianshou.hotline.Calls;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** Tables of the county itself: its areas, who is on duty in them, which unit is competent for what, how its hotlines answer. */
final class CountyProfile implements Profile {
    private static final String CORRECTION = "imported-correction";

    /** An area a row, parents before what lies in them. */
    private static final CountyProfile AREAS =
            new CountyProfile("areas", CountyProfile::area, "area", "name", "level", "parent");

    /** A person in a post a row. */
    private static final CountyProfile POSTS =
            new CountyProfile("posts", CountyProfile::post, "area", "post", "person");

    /** An entry of the competence list a row; those of one version follow one another. */
    private static final CountyProfile COMPETENCE =
            new CountyProfile("competence", CountyProfile::competence, "version", "category", "level", "list");

    /** What a hotline counted on a day a row; one that says why takes the place of what the day has. */
    private static final CountyProfile HOTLINE_DAYS = new CountyProfile(
            "hotline-days", CountyProfile::hotlineDay, "day", "unit", "offered", "connected", "timely");

    static final List<CountyProfile> ALL = List.of(AREAS, POSTS, COMPETENCE, HOTLINE_DAYS);

    /** What a row asks for. */
    sealed interface Asked {
        /** Whether it is so already, by what was recorded. */
        boolean isSo(Chronicle chronicle, LocalDate today);
    }

    record OfTree(AreaTreeCommand command) implements Asked {
        @Override
        public boolean isSo(Chronicle chronicle, LocalDate today) {
            return switch (command) {
                case AddArea add ->
                    chronicle
                            .node(add.area(), Instant.MAX)
                            .filter(node -> isSame(node, add, today))
                            .isPresent();
                case ListCompetence list ->
                    chronicle.competences(Instant.MAX).stream()
                            .filter(version -> version.version().equals(list.version()))
                            .anyMatch(version -> version.entries().contains(list.entry()));
                default -> false;
            };
        }

        private static boolean isSame(Node node, AddArea add, LocalDate today) {
            return node.level() == add.level()
                    && node.at(today)
                            .filter(spell -> spell.name().equals(add.name())
                                    && add.parent().equals(spell.parent()))
                            .isPresent();
        }
    }

    record OfDuty(AreaId area, AreaDutyCommand command) implements Asked {
        @Override
        public boolean isSo(Chronicle chronicle, LocalDate today) {
            AreaDuty duty = chronicle.duty(area, Instant.MAX);
            return switch (command) {
                case FillPost fill -> {
                    Term term = term(fill.from(), fill.until(), today);
                    yield duty.posts().contains(new AreaDuty.Held(fill.post(), fill.person(), term));
                }
                default -> false;
            };
        }

        private static Term term(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
            return new Term(from == null ? today : from, until);
        }
    }

    record OfHotline(UnitId unit, HotlineCommand command) implements Asked {
        /** The rules find that out. */
        @Override
        public boolean isSo(Chronicle chronicle, LocalDate today) {
            return false;
        }
    }

    private final String name;
    private final Function<Fields, Asked> asked;
    private final List<String> needs;

    /** @param needs the first of them tells rows apart */
    private CountyProfile(String name, Function<Fields, Asked> asked, String... needs) {
        this.name = name;
        this.asked = asked;
        this.needs = List.of(needs);
    }

    /** @throws InvalidInput naming the column that can't be taken */
    Asked asked(Fields row) {
        return asked.apply(row);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> needs() {
        return needs;
    }

    @Override
    public String keyColumn() {
        return needs.getFirst();
    }

    @Override
    public @Nullable String column(Reason refusal) {
        return switch (refusal) {
            case AreaRefusal ofAreas -> column(ofAreas);
            case HotlineRefusal ofHotlines -> column(ofHotlines);
            default -> null;
        };
    }

    private static @Nullable String column(HotlineRefusal reason) {
        return switch (reason) {
            case UNKNOWN_UNIT, NOT_A_HOTLINE, ANOTHERS_HOTLINE -> "unit";
            case DAY_NOT_OVER, ALREADY_ENTERED, NOT_ENTERED -> "day";
        };
    }

    private static @Nullable String column(AreaRefusal reason) {
        return switch (reason) {
            case AREA_TAKEN, NOT_A_GRID, AREA_NOT_THERE -> "area";
            case UNKNOWN_AREA, PARENT_NOT_THERE, UNDER_ITSELF -> "parent";
            case LEVELS_MISFIT -> "level";
            case UNKNOWN_PERSON, ALREADY_ON_DUTY -> "person";
            case HEAD_TAKEN -> "post";
            case UNKNOWN_CATEGORY -> "category";
            case UNKNOWN_UNIT, UNIT_NOT_THERE -> "unit";
            case VERSION_TAKEN, VERSION_EARLIER -> "version";
            default -> null;
        };
    }

    private static Asked area(Fields row) {
        return new OfTree(new AddArea(
                new AreaId(code(row, "area")),
                row.line("name"),
                choice(row, "level", Level.class),
                new AreaId(code(row, "parent")),
                day(row, "from")));
    }

    private static Asked post(Fields row) {
        FillPost fill = new FillPost(
                choice(row, "post", Post.class),
                new PersonId(code(row, "person")),
                day(row, "from"),
                day(row, "until"));
        return new OfDuty(new AreaId(code(row, "area")), fill);
    }

    private static Asked competence(Fields row) {
        String unit = row.get("unit");
        Competence entry = new Competence(
                new CategoryId(code(row, "category")),
                choice(row, "level", Level.class),
                unit == null ? null : new UnitId(Given.code("unit", unit)),
                row.line("list"));
        return new OfTree(new ListCompetence(code(row, "version"), day(row, "from"), entry));
    }

    private static Asked hotlineDay(Fields row) {
        LocalDate day = Given.present("day", day(row, "day"));
        Calls calls = new Calls(whole(row, "offered"), whole(row, "connected"), whole(row, "timely"));
        String why = row.optionalText("ground");
        return new OfHotline(
                new UnitId(code(row, "unit")),
                why == null ? new EnterDay(day, calls) : new CorrectDay(day, calls, new Ground(CORRECTION, why)));
    }

    private static int whole(Fields row, String column) {
        String value = row.line(column);
        Given.check(column, value.matches("-?[0-9]{1,9}"), "number", "must be a whole number such as 1250");
        return Integer.parseInt(value);
    }

    private static String code(Fields row, String column) {
        return Given.code(column, row.get(column));
    }

    private static @Nullable LocalDate day(Fields row, String column) {
        String value = row.get(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidInput(column, "bad-date", "must be a day such as 2026-05-03");
        }
    }

    private static <E extends Enum<E>> E choice(Fields row, String column, Class<E> type) {
        String value = row.line(column);
        Function<E, String> written = one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> written.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        column,
                        "unknown-value",
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(written)
                                        .toList()));
    }
}
