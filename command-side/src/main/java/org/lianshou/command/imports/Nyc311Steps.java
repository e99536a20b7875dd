package org.lianshou.command.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.imports.History.Step;
import org.lianshou.command.imports.SourceClock.Reading;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.DiscussionCommand;
import org.lianshou.command.issue.EvaluationCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.PublicationCommand;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Origin;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;

/**
 * The way of a 311 request through our steps. What the source knows nothing of takes the nearest time that it tells,
 * marked as inferred, and what it leaves out is waived as imported history.
 */
record Nyc311Steps(
        CollectionCommand.Report report,
        UnitId lead,
        PersonId by,
        Nyc311Times times,
        @Nullable String resolution) {

    private static final Ground IMPORTED = new Ground("imported-history", "历史数据导入：来源系统没有这一步的记录");
    private static final String NO_WORDS = "来源系统标明已办结，没有办理说明。";

    History upTo(Stage reached, Origin origin) {
        Reading created = times.created();
        Instant last = times.lastStep().at();
        boolean closed = reached == Stage.CLOSED;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(report, created.at(), !created.sure()));
        steps.add(inferred(new CollectionCommand.Accept(lead, by), created.at()));
        if (reached != Stage.ACCEPTED) {
            boolean ends = reached == Stage.DISPATCHED;
            steps.add(inferred(new DiscussionCommand.WaiveDiscussion(IMPORTED), created.at()));
            steps.add(inferred(new ResolutionCommand.Dispatch(lead, null, null), ends ? last : created.at()));
        }
        if (reached == Stage.IN_PROGRESS || closed) {
            steps.add(inferred(new ResolutionCommand.SignFor(), closed ? created.at() : last));
        }
        if (closed) {
            steps.addAll(end());
        }
        return new History(origin, steps);
    }

    private List<Step> end() {
        Reading at = times.closed();
        String words = resolution == null ? NO_WORDS : resolution;
        return List.of(
                new Step(new ResolutionCommand.Complete(words, null, null), at.at(), !at.sure()),
                inferred(new EvaluationCommand.WaiveEvaluation(IMPORTED), at.at()),
                inferred(new PublicationCommand.WaivePublication(IMPORTED), at.at()),
                new Step(new PublicationCommand.Close(null), at.at(), !at.sure()));
    }

    private static Step inferred(IssueCommand command, Instant at) {
        return new Step(command, at, true);
    }
}
