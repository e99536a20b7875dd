package org.lianshou.command.order;

import org.lianshou.command.response.ResponseCommand;
import org.lianshou.command.response.ResponseContext;
import org.lianshou.response.WholeNetResponse;

/** Who asks something of a response: as {@link Asker}, of an issue. */
public interface ResponseAsker {
    /**
     * The context in which the command is decided.
     *
     * @throws NotVisible where the asker does not see the response
     * @throws NotPermitted where they see it and may not
     */
    ResponseContext contextFor(WholeNetResponse response, ResponseCommand command);
}
