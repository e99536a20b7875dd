package org.lianshou.command.supervising;

import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.supervision.SupervisionRefusal;
import org.lianshou.command.supervision.SupervisionRefused;

/** What the system may find done: by another node, or by itself before it stopped. */
final class Once {
    private Once() {}

    static void give(Order<?> order, Orders orders) {
        try {
            orders.give(order, null, new byte[0]);
        } catch (SupervisionRefused no) {
            if (no.reason() != SupervisionRefusal.ALREADY_HELD) {
                throw no;
            }
        }
    }
}
