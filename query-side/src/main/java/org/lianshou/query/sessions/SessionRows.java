package org.lianshou.query.sessions;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.query.form.Filled;
import org.lianshou.session.Seat;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of the rows of a session's form the lists of its command. */
final class SessionRows {
    /** How many wishes a form for a panel has room for. */
    static final int WISHES = 5;

    private static final String RECORDED = "recorded";

    private SessionRows() {}

    /** Adds to the body what only this command has. */
    static void add(String command, Filled filled, List<Seat> panel, ObjectNode body) {
        switch (command) {
            case "choose-panel" -> wanted(filled, body);
            case "open" -> attending(filled, panel, body);
            case "vote" -> votes(filled, panel, body);
            case "hear" -> body.remove(SessionForms.WHO);
            case "conclude", "amend" -> number("proposal", body);
            default -> {}
        }
    }

    /** The agenda of a session to be called: the issues that were ticked. */
    static void agenda(Filled filled, ObjectNode body) {
        ArrayNode agenda = body.putArray("agenda");
        List<String> major = filled.all("major");
        filled.all("agenda")
                .forEach(issue -> agenda.addObject().put("issue", issue).put("major", major.contains(issue)));
    }

    private static void wanted(Filled filled, ObjectNode body) {
        ArrayNode wanted = body.putArray("wanted");
        IntStream.range(0, WISHES)
                .mapToObj(n -> filled.under("wanted." + n + "."))
                .filter(wish -> wish.has("reason") || wish.has("member") || wish.has("count"))
                .forEach(wish -> wish(wish, wanted.addObject()));
        if (filled.has("ground.code") || filled.has("ground.words")) {
            body.putObject("ground").put("code", filled.text("ground.code")).put("words", filled.text("ground.words"));
        }
    }

    private static void wish(Filled wish, ObjectNode wanted) {
        wanted.put("reason", wish.text("reason"));
        if (wish.has("member")) {
            wanted.put("member", wish.text("member"));
            return;
        }
        Stream.of("roster", "expertise", "area").filter(wish::has).forEach(name -> wanted.put(name, wish.text(name)));
        wanted.put("count", count(wish.text("count")).orElse(0));
    }

    private static void attending(Filled filled, List<Seat> panel, ObjectNode body) {
        ArrayNode attending = body.putArray("attending");
        panel.stream()
                .filter(seat -> filled.has("how." + seat.member()))
                .forEach(seat -> attending
                        .addObject()
                        .put("member", seat.member().value())
                        .put("how", filled.text("how." + seat.member())));
    }

    private static void votes(Filled filled, List<Seat> panel, ObjectNode body) {
        number("proposal", body);
        if (filled.text("manner").equals(RECORDED)) {
            ballots(filled, panel, body.putArray("ballots"));
        } else {
            ObjectNode tally = body.putObject("tally");
            List.of("inFavour", "against", "abstaining")
                    .forEach(name -> tally.put(name, votes(filled, "tally." + name)));
        }
    }

    /** Hands and papers are counted in fields of one name, of which one is filled in. */
    private static int votes(Filled filled, String name) {
        return filled.all(name).stream().findFirst().flatMap(SessionRows::count).orElse(0);
    }

    private static void ballots(Filled filled, List<Seat> panel, ArrayNode ballots) {
        panel.stream().filter(seat -> filled.has("vote." + seat.member())).forEach(seat -> {
            ObjectNode ballot = ballots.addObject()
                    .put("member", seat.member().value())
                    .put("choice", filled.text("vote." + seat.member()));
            if (filled.has("by." + seat.member())) {
                ballot.put("by", filled.text("by." + seat.member()));
            }
        });
    }

    /** Chosen from a list, as text; the command takes it as a number. */
    private static void number(String name, ObjectNode body) {
        if (body.has(name)) {
            count(body.get(name).asString()).ifPresent(count -> body.put(name, count));
        }
    }

    private static Optional<Integer> count(String typed) {
        return typed.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
