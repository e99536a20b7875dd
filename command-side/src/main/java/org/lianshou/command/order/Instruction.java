package org.lianshou.command.order;

import java.util.List;
import java.util.function.Supplier;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/** One command on its way to a stream, with who asks for it. */
public interface Instruction<S extends StreamState<S>> {

    /**
     * Settles whether the asker sees the stream and may ask this of it.
     *
     * @return what decides by the rules: the events that follow, at times in other streams as well, of which all are
     *     written or none; or a {@link org.lianshou.command.rule.RuleRefused}
     * @throws NotVisible where the asker does not see the stream
     * @throws NotPermitted where they see it and may not
     */
    Supplier<List<? extends StreamEvent>> admitted(S current);
}
