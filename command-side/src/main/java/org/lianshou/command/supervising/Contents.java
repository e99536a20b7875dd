package org.lianshou.command.supervising;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.Places;
import org.lianshou.command.issue.Clocks;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.supervision.BulletinText;
import org.lianshou.command.supervision.ColourRule;
import org.lianshou.command.supervision.Prominence;
import org.lianshou.command.supervision.Register;
import org.lianshou.command.supervision.Reminders;
import org.lianshou.command.supervision.SupervisionRunCommand.Convene;
import org.lianshou.command.supervision.SupervisionRunCommand.Publish;
import org.lianshou.command.supervision.SupervisionRunCommand.Remind;
import org.lianshou.command.supervision.TelephoneCount;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.RateWeights;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Lived;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.MonthCounts;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.Telephone;
import org.lianshou.wire.LogAsOf;

/** What is in a reminder, a round's choice or a bulletin: made of the log up to a pin, and of nothing after it. */
public final class Contents {
    private final EventLogReader reader;
    private final LogAsOf log;
    private final LiveChronicle county;
    private final Rulebook rulebook;

    Contents(EventLogReader reader, LogAsOf log, LiveChronicle county, Rulebook rulebook) {
        this.reader = reader;
        this.log = log;
        this.county = county;
        this.rulebook = rulebook;
    }

    /** What was recorded before an instant. */
    public Pin before(Instant asOf) {
        return new Pin(reader.lastPositionBefore(asOf), asOf);
    }

    Remind reminders(Period period, Pin pin) {
        Reminders reminders = new Reminders(pin.asOf(), period.end());
        open(pin, lived -> {
            reminders.take(lived.issue());
            undecided(lived.issue(), reminders);
        });
        log.orders(pin, reminders::take);
        return new Remind(pin, reminders.all());
    }

    private void undecided(Issue issue, Reminders reminders) {
        if (issue.stage() != Stage.REPORTED) {
            return;
        }
        Policy policy = rulebook.policyOfClocks(issue, issue.reported().reportedAt());
        Stream<Deadline> deadlines = Clocks.of(issue, policy, rulebook.calendar()).stream()
                .flatMap(clock -> Stream.ofNullable(clock.deadline()));
        rulebook.acceptingDesk(issue.reported().area())
                .ifPresent(desk -> deadlines.forEach(deadline -> reminders.awaits(desk, issue, deadline)));
    }

    Convene candidates(Pin pin) {
        Prominence prominence = new Prominence(pin.asOf());
        open(pin, lived -> prominence.take(lived.issue()));
        return new Convene(pin, prominence.candidates());
    }

    /** The first edition for the county and for each township, in one pass over what there was. */
    Map<AreaId, Publish> bulletins(Period period, Pin pin) {
        Places places = places(period, pin);
        List<AreaId> areas = new ArrayList<>(places.of(Level.COUNTY));
        areas.addAll(places.of(Level.TOWNSHIP));
        Map<AreaId, TelephoneCount> telephones = telephones(areas, period, pin, places);
        Map<AreaId, Publish> bulletins = new LinkedHashMap<>();
        counted(areas, period, pin, places).forEach((area, count) -> {
            Telephone telephone = Objects.requireNonNull(telephones.get(area)).telephone();
            bulletins.put(area, new Publish(pin, bulletin(1, area, period, pin, places, count, telephone)));
        });
        return bulletins;
    }

    /** Another edition, with what has been recorded since about the same period. */
    public Bulletin again(int edition, AreaId area, Period period, Pin pin) {
        Places places = places(period, pin);
        List<AreaId> one = List.of(area);
        MonthCount count =
                Objects.requireNonNull(counted(one, period, pin, places).get(area));
        TelephoneCount telephone =
                Objects.requireNonNull(telephones(one, period, pin, places).get(area));
        return bulletin(edition, area, period, pin, places, count, telephone.telephone());
    }

    /** The colour of every village, in one pass over what was open. */
    Map<AreaId, Assessment> colours(Period period, Pin pin) {
        Places places = new Places(county.upToDate(), period.from(), pin.asOf().minusNanos(1));
        Map<AreaId, ColourRule> rules = new LinkedHashMap<>();
        places.of(Level.VILLAGE).forEach(village -> rules.put(village, new ColourRule(pin.asOf())));
        open(
                pin,
                lived -> places.path(lived.issue().reported().area()).areas().stream()
                        .map(rules::get)
                        .filter(Objects::nonNull)
                        .forEach(rule -> rule.take(lived.issue(), lived.position())));
        Map<AreaId, Assessment> colours = new LinkedHashMap<>();
        rules.forEach((village, rule) -> colours.put(
                village, rule.assessment(period, pin, rulebook.policies().at(pin.asOf(), places.path(village)))));
        return colours;
    }

    /** What is open in an area and below. */
    public RiskAnalysis register(AreaId area, Pin pin, String words) {
        Register register = new Register();
        Places places = new Places(county.upToDate(), WorkCalendar.day(pin.asOf()), pin.asOf());
        open(pin, lived -> {
            if (places.path(lived.issue().reported().area()).isUnder(area)) {
                register.take(lived.issue());
            }
        });
        return register.analysis(pin, words);
    }

    private void open(Pin pin, Consumer<Lived> each) {
        log.issues(pin.position(), pin, pin.asOf(), each);
    }

    private Places places(Period period, Pin pin) {
        return MonthCounts.places(county.upToDate(), period, pin);
    }

    private Map<AreaId, MonthCount> counted(List<AreaId> areas, Period period, Pin pin, Places places) {
        MonthCounts counts = new MonthCounts(period, pin, places, rulebook.policies(), rulebook.calendar());
        return counts.of(areas, each -> log.period(period, pin, each));
    }

    /** By days and not by when they were entered, since a day's figures are entered after it. */
    private Map<AreaId, TelephoneCount> telephones(List<AreaId> areas, Period period, Pin pin, Places places) {
        Map<AreaId, TelephoneCount> counts = new LinkedHashMap<>();
        areas.forEach(area -> counts.put(area, new TelephoneCount(period, pin.asOf())));
        log.hotlineMonths(pin, month -> {
            UnitId hotline = Objects.requireNonNull(month.unit());
            LocalDate closed = places.closed(hotline);
            for (AreaId area : places.path(Objects.requireNonNull(month.area())).areas()) {
                TelephoneCount count = counts.get(area);
                if (count != null) {
                    count.take(hotline, closed, month.days());
                }
            }
        });
        return counts;
    }

    private Bulletin bulletin(
            int edition,
            AreaId area,
            Period period,
            Pin pin,
            Places places,
            MonthCount count,
            @Nullable Telephone telephone) {
        RateWeights weights = rulebook.policies()
                .at(period.end().minusNanos(1), places.path(area))
                .rateWeights()
                .orElse(null);
        return BulletinText.bulletin(edition, places.name(area), period, pin, count, weights, telephone);
    }
}
