package org.lianshou.stream;

import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of stream.
 *
 * @param name what the stored names of its events begin with, before the point: {@code issue}
 * @param label as people are told of it: 事项
 * @param events the sealed interface of all that can happen in one
 * @param state the fold of those events
 * @param beginning the state of a stream of that id before its first event
 */
public record StreamKind<S extends StreamState<S>>(
        String name, String label, Class<? extends StreamEvent> events, Class<S> state, Function<UUID, S> beginning) {

    /** Whether an event of that stored name is of this kind. */
    public boolean names(String type) {
        return type.startsWith(name) && type.length() > name.length() && type.charAt(name.length()) == '.';
    }
}
