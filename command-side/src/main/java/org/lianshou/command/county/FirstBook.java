package org.lianshou.command.county;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.policy.BookId;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.CalendarPapers;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.PolicyBookEvent;
import org.lianshou.policy.PolicyBookEvent.BookTakenOver;
import org.lianshou.policy.PolicyBookEvent.CalendarLoaded;
import org.lianshou.policy.PolicyBookEvent.PolicyEnacted;
import org.lianshou.policy.PolicyLayer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the policies and the years of the calendar that are written down in files over into a log that has none, at once.
 * From then on a file changes no figure. A year that came along later and is not loaded yet is loaded, for it is no
 * decision of anybody's here.
 */
public final class FirstBook {
    private static final Logger log = LoggerFactory.getLogger(FirstBook.class);
    private static final Actor SYSTEM = new Actor(new PersonId("system"), Role.SYSTEM, null);

    private final Orders orders;
    private final BookId id;
    private final List<PolicyLayer> policies;
    private final List<CalendarPaper> papers;
    private final Clock clock;

    public FirstBook(
            Orders orders, AreaId county, List<PolicyLayer> policies, List<CalendarPaper> papers, Clock clock) {
        this.orders = orders;
        this.clock = clock;
        this.id = BookId.of(county);
        this.policies = policies.stream()
                .sorted(Comparator.comparing(PolicyLayer::from))
                .toList();
        this.papers = papers.stream()
                .sorted(Comparator.comparingInt(CalendarPaper::year))
                .toList();
    }

    public void run() {
        PolicyBook book = orders.stored(PolicyBook.empty(id));
        List<PolicyBookEvent> missing = missing(book);
        if (!missing.isEmpty()) {
            try {
                Order<PolicyBook> order = new Order<>(
                        PolicyBook.empty(id),
                        new SeenVersion.Exactly(book.version()),
                        List.of(current -> () -> missing));
                orders.give(order, null, new byte[0]);
            } catch (StaleVersion other) {
                log.info("Another node takes policies and calendar over as well");
            }
        }
        if (book.takenOver()) {
            warnOfUnread(book);
        }
    }

    private List<PolicyBookEvent> missing(PolicyBook book) {
        Act act = new Act(SYSTEM, clock.instant(), false, null);
        Stream<PolicyBookEvent> years = papers.stream()
                .filter(paper -> !book.papers().containsKey(paper.year()) && fits(paper, book))
                .map(paper -> new CalendarLoaded(id, act, paper));
        if (book.takenOver()) {
            return years.toList();
        }
        List<PolicyBookEvent> all = new ArrayList<>(policies.stream()
                .map(policy -> new PolicyEnacted(id, act, policy))
                .toList());
        years.forEach(all::add);
        all.add(new BookTakenOver(id, act, policies.size(), papers.size()));
        return all;
    }

    /** Beside papers that were corrected since, a file may say otherwise of a day. */
    private static boolean fits(CalendarPaper paper, PolicyBook book) {
        try {
            CalendarPapers.calendar(
                    Stream.concat(book.papers().values().stream(), Stream.of(paper))
                            .toList(),
                    book.corrections());
            return true;
        } catch (IllegalArgumentException e) {
            log.warn("The calendar's file of {} is not taken: {}", paper.year(), e.getMessage());
            return false;
        }
    }

    private void warnOfUnread(PolicyBook book) {
        policies.stream()
                .map(PolicyLayer::version)
                .filter(name -> book.policy(name).isEmpty() && !book.revoked().contains(name))
                .forEach(name -> log.warn(
                        "Policy {} stands in a file and is not in force: the log says which policies there are. Enact it with POST /api/policies.",
                        name));
    }
}
