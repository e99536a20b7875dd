package org.lianshou.query.today;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.HazardForm;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Option;
import org.lianshou.query.page.Show;
import org.springframework.stereotype.Component;

/** Where something may have been found: in one's own area, or elsewhere near it. */
@Component
class Spots {

    private final Directory directory;
    private final IssueChoices choices;
    private final Show show;

    Spots(Directory directory, IssueChoices choices, Show show) {
        this.directory = directory;
        this.choices = choices;
        this.show = show;
    }

    /** The areas of duty and all below them, from above down. */
    List<Option> own(Person person) {
        List<AreaId> duties = Tasks.areas(person);
        return directory.areas().stream()
                .filter(area -> duties.stream().anyMatch(duty -> directory.isUnder(area.id(), duty)))
                .sorted(directory.downwards())
                .map(area -> new Option(area.id().value(), name(area)))
                .toList();
    }

    List<Option> elsewhere(Found found, Person person) {
        Set<String> own = own(person).stream().map(Option::code).collect(Collectors.toSet());
        return choices(found, person).of(HazardForm.FORM, HazardForm.field("area")).stream()
                .filter(option -> !own.contains(option.code()))
                .toList();
    }

    Filling filling(Found found, Person person) {
        return Filling.of(HazardForm.FORM, choices(found, person), "/api/issues", null)
                .adding(found::complete);
    }

    /** Those near what was chosen, or else near where the person is on duty. */
    private Choices choices(Found found, Person person) {
        AreaId near = Optional.ofNullable(found.area(directory))
                .or(() -> Tasks.areas(person).stream().findFirst())
                .orElseGet(directory::county);
        return choices.at(near, Kind.HAZARD);
    }

    /** Within its village; that one knows. */
    private String name(Area area) {
        List<AreaId> way = directory.path(area.id()).areas();
        return way.size() < 3
                ? area.name()
                : way.subList(2, way.size()).stream().map(show::area).collect(Collectors.joining(" › "));
    }
}
