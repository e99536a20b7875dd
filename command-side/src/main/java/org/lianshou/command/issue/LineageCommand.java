package org.lianshou.command.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Place;

/** One issue of many, and many of one. */
public sealed interface LineageCommand extends IssueCommand {

    /** Split the issue into parts, each an issue of its own that goes its own five steps (拆分). */
    record Split(List<Part> parts, Ground ground) implements LineageCommand {
        public Split {
            parts = Given.list("parts", parts);
            Given.check("parts", parts.size() >= 2, "at-least-two", "has at least two entries");
            Given.present("ground", ground);
        }
    }

    /**
     * What one of the parts is about; the rest it has from the issue that is split, also who reported.
     *
     * @param area the issue's own where not given
     * @param category the issue's own where not given
     */
    record Part(
            String summary,
            String description,
            @Nullable AreaId area,
            @Nullable CategoryId category,
            @Nullable Place place) {
        public Part {
            summary = Given.line("part.summary", summary);
            description = Given.text("part.description", description);
        }
    }

    /** Gather the issue under a gathering that there is (归并). */
    record GatherInto(IssueId gathering, String words) implements LineageCommand {
        public GatherInto {
            Given.present("gathering", gathering);
            words = Given.text("words", words);
        }
    }

    /** Take the issue out of its gathering. */
    record ReleaseFromGathering(Ground ground) implements LineageCommand {
        public ReleaseFromGathering {
            Given.present("ground", ground);
        }
    }
}
