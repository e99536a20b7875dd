package org.lianshou.query.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Reach;
import org.lianshou.access.Rule;
import org.lianshou.area.Post;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.Role;
import org.lianshou.query.sight.Panels;
import org.springframework.stereotype.Component;

/** The left menu: of all pages those that a person's roles open. */
@Component
public class Menu {

    /** What belongs together; its word is {@code menu.part.} and its name. */
    public enum Part {
        WORK,
        TOGETHER,
        SUPERVISION,
        RESIDENT;

        public String word() {
            return "menu.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of the menu.
     *
     * @param name its word is {@code menu.} and this
     * @param key the letter that leads there after a g
     */
    public record Item(Part part, String name, String path, char key) {

        private Rule rule() {
            return AccessTable.rule("GET " + path).orElseThrow();
        }
    }

    private static final List<Item> ITEMS = List.of(
            new Item(Part.WORK, "home", "/home", 'h'),
            new Item(Part.WORK, "today", "/today", 't'),
            new Item(Part.WORK, "hazard", "/today/new", 'r'),
            new Item(Part.WORK, "hotline", "/hotline", 'n'),
            new Item(Part.WORK, "intake", "/hotline", 'n'),
            new Item(Part.WORK, "callbacks", "/hotline/callbacks", 'c'),
            new Item(Part.WORK, "issues", "/issues", 'i'),
            new Item(Part.TOGETHER, "call-outs", "/call-outs", 'o'),
            new Item(Part.TOGETHER, "responses", "/responses", 'w'),
            new Item(Part.TOGETHER, "sessions", "/sessions", 's'),
            new Item(Part.TOGETHER, "activity-day", "/activity-day", 'd'),
            new Item(Part.TOGETHER, "villages", "/villages", 'v'),
            new Item(Part.SUPERVISION, "late", "/supervision", 'l'),
            new Item(Part.SUPERVISION, "rates", "/supervision/rates", 'z'),
            new Item(Part.SUPERVISION, "orders", "/supervision/orders", 'u'),
            new Item(Part.SUPERVISION, "rounds", "/supervision/rounds", 'x'),
            new Item(Part.SUPERVISION, "bulletins", "/bulletins", 'y'),
            new Item(Part.SUPERVISION, "trends", "/supervision/trends", 'q'),
            new Item(Part.SUPERVISION, "map", "/map", 'p'),
            new Item(Part.SUPERVISION, "audit", "/audit", 'a'),
            new Item(Part.RESIDENT, "mine", "/mine", 'm'),
            new Item(Part.RESIDENT, "report", "/mine/new", 'n'),
            new Item(Part.RESIDENT, "board", "/", 'b'),
            new Item(Part.RESIDENT, "follow", "/follow", 'f'));

    /** Where staff work. Residents have pages of their own, which say the same more plainly. */
    private static final Set<String> OF_STAFF = Set.of("home", "issues");

    private final Panels panels;

    Menu(Panels panels) {
        this.panels = panels;
    }

    /** @param person absent for the public */
    public List<Item> of(@Nullable Person person) {
        return ITEMS.stream()
                .filter(item -> item.rule().open() || (person != null && isFor(person, item)))
                .toList();
    }

    /** Where an operator takes calls, others take down what they come upon. */
    private static boolean isNamedSo(Person person, Item item) {
        return !item.path().equals("/hotline") || item.name().equals(deskOf(person));
    }

    /** The line by which a person finds the desk. */
    public static String deskOf(Person person) {
        return person.grants().stream().anyMatch(grant -> grant.role() == Role.OPERATOR) ? "hotline" : "intake";
    }

    /** Whether all their posts are out there, so that their work is today's list and nothing else. */
    public static boolean isOnTheGrid(Person person) {
        return !person.grants().isEmpty()
                && person.grants().stream()
                        .allMatch(grant -> Post.of(grant.role()).isPresent());
    }

    private boolean isFor(Person person, Item item) {
        boolean apt = item.name().equals("home")
                ? !isOnTheGrid(person) && !person.isResidentOnly()
                : !OF_STAFF.contains(item.name()) || !person.isResidentOnly();
        return apt && opens(person, item.rule()) && isNamedSo(person, item);
    }

    /** By an office that they hold, or by a seat on a panel, which anybody may come to. */
    private boolean opens(Person person, Rule rule) {
        Set<Role> held = person.grants().stream().map(Grant::role).collect(Collectors.toSet());
        Set<Reach> reaches = rule.grants().stream()
                .filter(may -> held.contains(may.role()))
                .map(Rule.May::reach)
                .collect(Collectors.toSet());
        return reaches.stream().anyMatch(reach -> reach != Reach.PANEL)
                || (reaches.contains(Reach.PANEL) && panels.ever(person));
    }
}
