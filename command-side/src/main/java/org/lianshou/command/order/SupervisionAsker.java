package org.lianshou.command.order;

import org.lianshou.command.supervision.SupervisionContext;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.supervision.SupervisionOrder;

/** Who asks something of a supervision order: as {@link Asker}, of an issue. */
public interface SupervisionAsker {
    /**
     * The context in which the command is decided.
     *
     * @throws NotVisible where the asker does not see the order
     * @throws NotPermitted where they see it and may not
     */
    SupervisionContext contextFor(SupervisionOrder order, SupervisionOrderCommand command);
}
