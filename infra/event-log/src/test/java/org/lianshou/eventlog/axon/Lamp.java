package org.lianshou.eventlog.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A street lamp: the smallest aggregate that is not nothing. */
class Lamp {

    record Report(@TargetAggregateIdentifier UUID lamp, int faults) {}

    record Repair(@TargetAggregateIdentifier UUID lamp) {}

    sealed interface LampEvent {}

    record Reported(UUID lamp) implements LampEvent {}

    record Repaired(UUID lamp, int after) implements LampEvent {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID id; // Axon asks it before the first event, and must then find nothing

    private int reports;

    Lamp() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Report command) {
        for (int i = 0; i < command.faults(); i++) {
            apply(new Reported(command.lamp()));
        }
    }

    @CommandHandler
    void handle(Repair command) {
        if (reports == 0) {
            throw new IllegalStateException("Nothing to repair");
        }
        apply(new Repaired(command.lamp(), reports));
    }

    @EventSourcingHandler
    void on(LampEvent event) {
        switch (event) {
            case Reported reported -> {
                id = reported.lamp();
                reports++;
            }
            case Repaired repaired -> reports = 0;
        }
    }
}
