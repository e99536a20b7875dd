package org.lianshou.command.issue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Channel;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Origin;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** 集: bring a matter in, add to it, and judge whether it is ours. */
public sealed interface CollectionCommand extends IssueCommand {

    /**
     * Bring a matter in.
     *
     * @param urgency ordinary where not given
     * @param reporter absent where the county's own people found it; ignored for a signed-in resident, who is the
     *     reporter
     * @param privateWords what the reporter wants nobody to read but those who act
     * @param origin only with source {@code other-system}
     */
    record Report(
            Source source,
            Kind kind,
            @Nullable AppealType appealType,
            @Nullable Severity severity,
            @Nullable Cost cost,
            CategoryId category,
            @Nullable Urgency urgency,
            String summary,
            String description,
            AreaId area,
            @Nullable Place place,
            @Nullable GivenReporter reporter,
            @Nullable UnitId complainedOf,
            @Nullable List<Evidence> evidence,
            @Nullable String privateWords,
            @Nullable Origin origin)
            implements CollectionCommand {
        public Report {
            Given.present("source", source);
            Given.present("area", area);
            matter(kind, appealType, severity, cost, category, urgency, summary, description, complainedOf);
            evidence = Given.list("evidence", evidence);
            privateWords = Given.optionalText("privateWords", privateWords);
            Given.check(
                    "origin",
                    origin == null || source == Source.OTHER_SYSTEM,
                    "source",
                    "goes only with source other-system");
        }

        @Override
        public Report evidenced(UnaryOperator<Evidence> replacement) {
            return new Report(
                    source,
                    kind,
                    appealType,
                    severity,
                    cost,
                    category,
                    urgency,
                    summary,
                    description,
                    area,
                    place,
                    reporter,
                    complainedOf,
                    Lists.of(evidence, replacement),
                    privateWords,
                    origin);
        }

        /** Keeps the reporter and their words out of logs and messages. */
        @Override
        public String toString() {
            return "Report[" + source + ", " + kind + ", " + category + ", " + area + ", …]";
        }

        Matter matter() {
            return matter(kind, appealType, severity, cost, category, urgency, summary, description, complainedOf);
        }

        private static Matter matter(
                Kind kind,
                @Nullable AppealType appealType,
                @Nullable Severity severity,
                @Nullable Cost cost,
                CategoryId category,
                @Nullable Urgency urgency,
                String summary,
                String description,
                @Nullable UnitId complainedOf) {
            Urgency soon = urgency == null ? Urgency.ORDINARY : urgency;
            return new Matter(kind, appealType, severity, cost, category, soon, summary, description, complainedOf);
        }
    }

    /**
     * What somebody taking a report down writes of the reporter.
     *
     * @param anonymous true where the reporter gives no name; nothing else is then taken
     * @param byProxy true where the one who writes helps the reporter (帮代办)
     */
    record GivenReporter(
            boolean anonymous,
            boolean byProxy,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String identityNumber,
            @Nullable String address) {
        public GivenReporter {
            boolean any = name != null || phone != null || identityNumber != null || address != null;
            Given.check("reporter", anonymous != any, "reporter", "is either anonymous or has a name or phone");
            name = name == null ? null : Given.line("reporter.name", name);
            phone = phone == null ? null : phone("reporter.phone", phone);
            identityNumber = identityNumber == null ? null : Given.line("reporter.identityNumber", identityNumber);
            address = address == null ? null : Given.line("reporter.address", address);
        }

        /** A phone number as people write it. */
        public static String phone(String field, @Nullable String given) {
            String phone = Given.line(field, given);
            Given.check(
                    field,
                    phone.matches("\\+?[0-9][0-9 -]{4,19}"),
                    "phone",
                    "must be 5 to 20 digits, spaces or hyphens");
            return phone;
        }

        /** Keeps the person out of logs and messages. */
        @Override
        public String toString() {
            return "GivenReporter[anonymous=" + anonymous + ", byProxy=" + byProxy + ", …]";
        }
    }

    /** Add something new. */
    record Supplement(String words, @Nullable List<Evidence> evidence) implements CollectionCommand {
        public Supplement {
            words = Given.text("words", words);
            evidence = Given.list("evidence", evidence);
        }

        @Override
        public Supplement evidenced(UnaryOperator<Evidence> replacement) {
            return new Supplement(words, Lists.of(evidence, replacement));
        }
    }

    /** Ask for haste (催办). */
    record Urge(String words) implements CollectionCommand {
        public Urge {
            words = Given.text("words", words);
        }
    }

    /** Take the issue back (撤诉). */
    record Withdraw(String words) implements CollectionCommand {
        public Withdraw {
            words = Given.text("words", words);
        }
    }

    /** Set the report right. */
    record Correct(Ground ground, Correction correction) implements CollectionCommand {
        public Correct {
            Given.present("ground", ground);
            Given.present("correction", correction);
        }
    }

    /** Settle the matter by an answer on the spot. */
    record Answer(String answer) implements CollectionCommand {
        public Answer {
            answer = Given.text("answer", answer);
        }
    }

    /** Say that it is not ours, why, and whose it is. */
    record Decline(Ground ground, Channel channel, String words) implements CollectionCommand {
        public Decline {
            Given.present("ground", ground);
            Given.present("channel", channel);
            words = Given.text("words", words);
        }
    }

    /** Say that it repeats an earlier issue. */
    record Link(IssueId original, String words) implements CollectionCommand {
        public Link {
            Given.present("original", original);
            words = Given.text("words", words);
        }
    }

    /** Undo a mistaken link. */
    record Unlink(Ground ground) implements CollectionCommand {
        public Unlink {
            Given.present("ground", ground);
        }
    }

    /**
     * Take the issue on (受理).
     *
     * @param lead the unit that answers for it; where not given, the competent one of the route that the matter takes, or
     *     else the accepting person's own
     * @param dutyHolder the person who answers for it; where not given, whoever is on duty there, or else the accepting
     *     person
     */
    record Accept(@Nullable UnitId lead, @Nullable PersonId dutyHolder) implements CollectionCommand {}

    /** Make what the reporter said of themselves unreadable for ever, on a legal ground that policy names. */
    record EraseSubject(Ground ground) implements CollectionCommand {
        public EraseSubject {
            Given.present("ground", ground);
        }

        /** An issue keeps its policy, but the grounds on which people are erased are those of the law as it is. */
        @Override
        public boolean underPolicyInForce() {
            return true;
        }
    }

    /** See for a while who reported, where that is hidden, on a ground that policy names (查看反映人). */
    record UnmaskReporter(Ground ground) implements CollectionCommand {
        public UnmaskReporter {
            Given.present("ground", ground);
        }

        /** Who may see what is hidden now is said by the policy of now. */
        @Override
        public boolean underPolicyInForce() {
            return true;
        }
    }
}
