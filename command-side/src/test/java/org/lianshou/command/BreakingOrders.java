package org.lianshou.command;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.stream.StreamState;

/**
 * The real orders, of which the first of a sort ends as a crash would end it: before it is given, or unanswered.
 *
 * @param broken counts the orders of that sort
 */
public record BreakingOrders(Orders real, Predicate<Order<?>> which, boolean afterwards, AtomicInteger broken)
        implements Orders {
    @Override
    public Done give(Order<?> order, @Nullable CommandKey key, byte[] metadata) {
        boolean breaks = which.test(order) && broken.getAndIncrement() == 0;
        if (breaks && !afterwards) {
            throw new IllegalStateException("broken before");
        }
        Done done = real.give(order, key, metadata);
        if (breaks) {
            throw new IllegalStateException("broken after");
        }
        return done;
    }

    @Override
    public <S extends StreamState<S>> S stored(S beginning) {
        return real.stored(beginning);
    }
}
