package org.lianshou.command.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.IssueId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** By which numbers people will call the issues that one command has begun. */
@Component
class Arisen {
    private final EventLogReader log;

    Arisen(@Qualifier("commandLogReader") EventLogReader log) {
        this.log = log;
    }

    /** @param number what people call it by: the log position of its report */
    record One(IssueId issue, long number) {}

    List<One> of(List<IssueId> issues) {
        Map<UUID, Long> numbers = log
                .streams(issues.stream().map(IssueId::value).toList())
                .stream()
                .filter(event -> event.sequence() == 0)
                .collect(Collectors.toMap(RecordedEvent::stream, RecordedEvent::position));
        return issues.stream()
                .map(issue -> new One(issue, Objects.requireNonNull(numbers.get(issue.value()))))
                .toList();
    }
}
