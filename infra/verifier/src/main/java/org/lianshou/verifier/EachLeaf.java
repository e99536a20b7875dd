package org.lianshou.verifier;

/** Some events of the log: each has a path of its own to the head's root. */
record EachLeaf(Head head, Report report) implements LeafCheck {

    @Override
    public void event(Event event) {
        if (Tree.rootAt(event.position(), event.hash(), event.path(), head.size(), head.root()) == null) {
            report.problem(
                    Code.INCLUSION,
                    "%s: its path does not lead to the root %s".formatted(event, Decoding.hex(head.root())));
        }
    }

    @Override
    public void end(long lastPosition) {
        // whether there are more is not known
    }
}
