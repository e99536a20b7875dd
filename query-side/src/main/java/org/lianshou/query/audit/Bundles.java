package org.lianshou.query.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Puts bundles together: which events, proven against which head. */
@Component
class Bundles {
    private final EventLogReader log;
    private final Heads heads;
    private final ViewDatabase views;
    private final Directory directory;
    private final Clock clock;

    Bundles(
            @Qualifier("queryLogReader") EventLogReader log,
            Heads heads,
            ViewDatabase views,
            Directory directory,
            Clock clock) {
        this.log = log;
        this.heads = heads;
        this.views = views;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A bundle ready to be written.
     *
     * @param events how many it will have
     */
    record Ready(Bundle bundle, long events, long headSize) {}

    /**
     * What is recorded after the head is not in it.
     *
     * @param headSize which head to prove against; the latest if absent
     * @throws Refusal where there is no such head, or no such issue
     */
    Ready of(Scope scope, @Nullable Long headSize) {
        SignedHead head = (headSize == null ? heads.latest() : heads.of(headSize)).orElseThrow(AuditRefusals::noHead);
        Selection selection = new Selection(log, positions(scope, head), head.size());
        Bundle bundle = new Bundle(scope, selection, head, heads, clock.instant());
        return new Ready(bundle, selection.count(), head.size());
    }

    private long @Nullable [] positions(Scope scope, SignedHead head) {
        return switch (scope) {
            case Scope.Everything all -> null;
            case Scope.OfIssue of -> ofIssue(of.issue(), head);
            case Scope.OfArea of -> log.positions(reported(of), head.size());
        };
    }

    private long[] ofIssue(UUID issue, SignedHead head) {
        long[] positions = log.positions(List.of(issue), head.size());
        if (positions.length == 0) {
            throw log.lastSequence(issue).isPresent() ? AuditRefusals.notYetSigned() : Refusal.notFound();
        }
        return positions;
    }

    private List<UUID> reported(Scope.OfArea of) {
        String path = directory
                .area(of.area())
                .map(area -> directory.path(area.id()).toString())
                .orElseThrow(() -> new InvalidInput("area", "unknown-area", "names no area of this county"));
        return views.client()
                .sql("select stream from register"
                        + " where starts_with(area_path, ?) and reported_at >= ? and reported_at < ?")
                .params(path, of.from().atOffset(ZoneOffset.UTC), of.until().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }
}
