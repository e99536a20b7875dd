package org.lianshou.command.issue;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Urgency;

/** What begins an issue on account of others that are there. */
public sealed interface GatheringCommand extends IssueCommand {

    /**
     * Raise one issue over others of its like (同类事项归并). Its kind is theirs, its category the first one's, its place
     * the lowest area that holds them all.
     *
     * @param urgency that of the most urgent of them where not given
     * @param words why, to each of them
     */
    record Gather(
            List<IssueId> members,
            String summary,
            String description,
            @Nullable Urgency urgency,
            String words) implements GatheringCommand {
        public Gather {
            members = Given.list("members", members);
            Given.check("members", members.size() >= 2, "at-least-two", "has at least two entries");
            Given.check("members", new HashSet<>(members).size() == members.size(), "twice", "names an issue twice");
            summary = Given.line("summary", summary);
            description = Given.text("description", description);
            words = Given.text("words", words);
        }
    }

    /**
     * Raise one issue over those that came again and again, to the desk of the level above. It is given by the system
     * alone.
     *
     * @param members the newest, by which it is raised, first
     * @param count the how-manieth the newest is
     */
    record RaiseRepeated(List<IssueId> members, int count) implements GatheringCommand {
        public RaiseRepeated {
            members = List.copyOf(members);
        }
    }
}
