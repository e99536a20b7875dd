package org.lianshou.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.session.DeliveryEvent;
import org.lianshou.session.MeetingEvent.OutcomeDecided;
import org.lianshou.stream.StreamEvent;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;

/**
 * What a month ends in, as the log tells it, and a print of the whole.
 *
 * @param stages how many issues stand at each
 * @param cards how many of them bear one
 * @param escalated how many were raised, by reason
 * @param outcomes what sessions decided, by outcome
 * @param delivered how often an issue took that, and {@code refused} how often it did not
 * @param events how many of each type
 * @param refused how often the rules said no, by code
 * @param print SHA-256 of every event in order, opened: its place, its time and what it says
 */
public record Registers(
        int issues,
        Map<String, Integer> stages,
        Map<String, Integer> cards,
        Map<String, Integer> escalated,
        Map<String, Integer> outcomes,
        Map<String, Integer> delivered,
        Map<String, Integer> events,
        Map<String, Integer> refused,
        String print) {
    private static final int PAGE = 1_000;

    /** Reads the log of a town from its beginning. */
    public static Registers of(Town town, Month.Played played) {
        Reading reading = new Reading(StreamEventCodec.opening(town.keys()));
        long head = town.log().head().position();
        for (long position = 0; position < head; position += PAGE) {
            town.log().after(position, PAGE).forEach(reading::take);
        }
        SortedMap<String, Integer> refused = new TreeMap<>(played.refused());
        return new Registers(
                town.issues().size(),
                counts(town.issues().stream().map(issue -> name(issue.stage())).toList()),
                counts(town.issues().stream()
                        .map(Issue::card)
                        .filter(Objects::nonNull)
                        .map(Registers::name)
                        .toList()),
                reading.escalated,
                reading.outcomes,
                reading.delivered,
                reading.events,
                refused,
                HexFormat.of().formatHex(reading.print.digest()));
    }

    private static final class Reading {
        private final StreamEventCodec codec;
        private final MessageDigest print = sha256();
        private final SortedMap<String, Integer> events = new TreeMap<>();
        private final SortedMap<String, Integer> escalated = new TreeMap<>();
        private final SortedMap<String, Integer> outcomes = new TreeMap<>();
        private final SortedMap<String, Integer> delivered = new TreeMap<>();

        Reading(StreamEventCodec codec) {
            this.codec = codec;
        }

        void take(RecordedEvent recorded) {
            StreamEvent event = codec.decode(recorded);
            events.merge(recorded.type(), 1, Integer::sum);
            print.update("%d %s %d %s %s %s\n"
                    .formatted(
                            recorded.position(),
                            recorded.stream(),
                            recorded.sequence(),
                            recorded.type(),
                            recorded.recordedAt(),
                            LianshouJson.mapper().writeValueAsString(event))
                    .getBytes(StandardCharsets.UTF_8));
            switch (event) {
                case IssueEscalated up -> escalated.merge(name(up.reason()), 1, Integer::sum);
                case OutcomeDecided decided ->
                    outcomes.merge(name(decided.conclusion().outcome()), 1, Integer::sum);
                case DeliveryEvent.OutcomeDelivered took -> delivered.merge("delivered", 1, Integer::sum);
                case DeliveryEvent.OutcomeRefused no -> delivered.merge("refused", 1, Integer::sum);
                default -> {}
            }
        }
    }

    private static Map<String, Integer> counts(List<String> all) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts;
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
