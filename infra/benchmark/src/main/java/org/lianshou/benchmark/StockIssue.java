package org.lianshou.benchmark;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate that remembers its step and decides nothing else, as little work as an aggregate can be. */
class StockIssue {

    record Report(@TargetAggregateIdentifier String issue, String text) {}

    record Change(@TargetAggregateIdentifier String issue, int step, String text) {}

    record Changed(String issue, int step, String text) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String issue;

    private int steps;

    StockIssue() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Report command) {
        AggregateLifecycle.apply(new Changed(command.issue(), 0, command.text()));
    }

    @CommandHandler
    void handle(Change command) {
        if (command.step() != steps) {
            throw new IllegalStateException("step " + command.step() + " after " + steps);
        }
        AggregateLifecycle.apply(new Changed(command.issue(), command.step(), command.text()));
    }

    @EventSourcingHandler
    void on(Changed event) {
        issue = event.issue();
        steps++;
    }
}
