package org.lianshou.query.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianshou.directory.Area;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.Role;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Show;

/** What can be chosen in the fields of a form about a place: who and what lies near it comes into question. */
public final class Choices {

    private final Directory directory;
    private final Show show;
    private final Grounds grounds;
    private final AreaId place;
    private final boolean plain;
    private final Map<String, List<Option>> offered;

    /** @param place where the matter is */
    public Choices(Directory directory, Show show, Grounds grounds, AreaId place) {
        this(directory, show, grounds, place, false, Map.of());
    }

    private Choices(
            Directory directory,
            Show show,
            Grounds grounds,
            AreaId place,
            boolean plain,
            Map<String, List<Option>> offered) {
        this.directory = directory;
        this.show = show;
        this.grounds = grounds;
        this.place = place;
        this.plain = plain;
        this.offered = Map.copyOf(offered);
    }

    /** The same in the words of somebody who holds no office, where there are such. */
    public Choices inPlainWords() {
        return new Choices(directory, show, grounds, place, true, offered);
    }

    /** The same with what a page offers in a field itself. */
    public Choices offering(String field, List<Option> options) {
        Map<String, List<Option>> all = new HashMap<>(offered);
        all.put(field, List.copyOf(options));
        return new Choices(directory, show, grounds, place, plain, all);
    }

    /** In the order in which they are offered; none for a field in which one writes. */
    public List<Option> of(Form form, Field field) {
        List<Option> own = offered.get(field.name());
        if (own != null) {
            return own;
        }
        return switch (field.type()) {
            case AREA -> areas();
            case CATEGORY -> categories();
            case UNIT, UNITS -> units();
            case PERSON -> people();
            case GROUND -> grounds.of(form.command(), field.choices());
            case CHOICE ->
                field.choices().stream()
                        .map(code -> new Option(code, Labels.here(sort(field, code), code)))
                        .toList();
            case LINE, WORDS, NUMBER, MONEY, DAY, TIME, YES_NO, ISSUE, FILES, SEVERAL -> List.of();
        };
    }

    /** What was meant by what was typed: the label of an option, or its code. */
    public Optional<String> meant(Form form, Field field, String typed) {
        return of(form, field).stream()
                .filter(option -> option.label().equals(typed) || option.code().equals(typed))
                .map(Option::code)
                .findFirst();
    }

    /** What a form shows of what was typed or is meant: the option's label, or else the typing itself. */
    public String label(Form form, Field field, String typed) {
        return of(form, field).stream()
                .filter(option -> option.code().equals(typed))
                .map(Option::label)
                .findFirst()
                .orElse(typed);
    }

    /** Constants are named by the field's last word: {@code correction.urgency} is an urgency, {@code appealType} an appeal-type. */
    private String sort(Field field, String code) {
        String sort = field.word().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return plain && Labels.find("plain-" + sort, code).isPresent() ? "plain-" + sort : sort;
    }

    private List<Option> categories() {
        return directory.categories().stream()
                .map(category -> new Option(category.id().value(), category.name()))
                .toList();
    }

    /** Every area down to the villages of the same township, and the grids of the same village. */
    private List<Option> areas() {
        return directory.areas().stream()
                .filter(this::isNear)
                .sorted(directory.downwards())
                .map(area -> new Option(area.id().value(), show.placeHere(area.id())))
                .toList();
    }

    private boolean isNear(Area area) {
        return switch (area.level()) {
            case COUNTY, TOWNSHIP -> true;
            case VILLAGE ->
                township().map(town -> directory.isUnder(area.id(), town)).orElse(true);
            case GRID ->
                village().map(village -> directory.isUnder(area.id(), village)).orElse(false);
        };
    }

    private List<Option> units() {
        Set<String> seen = new HashSet<>();
        return directory.units().stream()
                .filter(unit -> directory.area(unit.area()).filter(this::isNear).isPresent())
                .sorted(Comparator.comparing(
                                (Unit unit) -> directory.path(unit.area()).toString())
                        .thenComparing(unit -> unit.id().value()))
                .map(unit -> new Option(unit.id().value(), label(unit, seen)))
                .toList();
    }

    /** Two villages may have units of one name. */
    private String label(Unit unit, Set<String> seen) {
        String label = unit.name() + "（" + show.area(unit.area()) + "）";
        return seen.add(label) ? label : label + " " + unit.id();
    }

    /** Staff who answer for the place or above it. */
    private List<Option> people() {
        Set<String> seen = new HashSet<>();
        return directory.people().stream()
                .filter(this::answersHere)
                .sorted(Comparator.comparing(person -> person.id().value()))
                .map(person -> new Option(person.id().value(), label(person, seen)))
                .toList();
    }

    private String label(Person person, Set<String> seen) {
        String label = person.name() + (person.unit() == null ? "" : "（" + show.unit(person.unit()) + "）");
        return seen.add(label) ? label : label + " " + person.id();
    }

    private boolean answersHere(Person person) {
        return person.grants().stream()
                .anyMatch(grant -> grant.role() != Role.RESIDENT && directory.isUnder(place, grant.area()));
    }

    private Optional<AreaId> township() {
        return above(Level.TOWNSHIP);
    }

    private Optional<AreaId> village() {
        return above(Level.VILLAGE);
    }

    private Optional<AreaId> above(Level level) {
        return directory.wayTo(place).map(AreaPath::areas).stream()
                .flatMap(List::stream)
                .filter(area -> directory.level(area) == level)
                .findFirst();
    }
}
