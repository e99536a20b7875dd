package org.lianshou.command.order;

/** An order was heard and nothing follows from it, as when a clock is struck twice: no event, and no refusal either. */
public final class NothingFollows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NothingFollows() {
        super("nothing follows", null, false, false); // an answer, not an accident: nobody reads its stack
    }
}
