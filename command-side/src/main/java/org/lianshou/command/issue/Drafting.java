package org.lianshou.command.issue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.KeptPiece;
import org.lianshou.issue.PublicationEvent.NoticeDrafted;
import org.lianshou.redaction.Found;
import org.lianshou.redaction.Redaction;

/**
 * A notice tells nothing of a person that the rules of redaction would take out, unless its author names the ground for each
 * such piece (个人信息保护法 25). Where they stand is told, never what they are.
 */
final class Drafting {
    private Drafting() {}

    static IssueEvent drafted(Issue issue, PublicationCommand.DraftNotice c, Context context) {
        List<KeptPiece> kept = Stream.concat(kept("title", c.title(), c, context), kept("text", c.text(), c, context))
                .toList();
        return new NoticeDrafted(issue.id(), context.act(), c.title(), c.text(), kept.isEmpty() ? null : kept);
    }

    private static Stream<KeptPiece> kept(
            String field, String text, PublicationCommand.DraftNotice c, Context context) {
        return Redaction.of(text, context.secrets()).stream().map(found -> kept(field, text, found, c));
    }

    private static KeptPiece kept(String field, String text, Found found, PublicationCommand.DraftNotice c) {
        Ground ground = groundFor(found.in(text), c)
                .orElseThrow(() -> new Refused(
                        Refusal.PERSONAL_DATA_IN_NOTICE,
                        "%s, characters %d to %d: %s".formatted(field, found.from() + 1, found.to(), name(found))));
        return new KeptPiece(field, found.from(), found.to(), found.rule(), ground);
    }

    private static Optional<Ground> groundFor(String piece, PublicationCommand.DraftNotice c) {
        return Lists.of(c.keep()).stream()
                .filter(keep -> keep.piece().equals(piece.strip()))
                .map(PublicationCommand.Keep::ground)
                .findFirst();
    }

    private static String name(Found found) {
        return found.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
