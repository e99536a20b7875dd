package org.lianshou.command.order;

import org.lianshou.issue.Issue;

/** Which version of the issue the asker had before their eyes (RFC 9110, If-Match). */
public sealed interface SeenVersion {
    /**
     * Compares what was seen with the issue as it is.
     *
     * @throws StaleVersion where the issue has moved on; {@link VersionMissing} where one was to be given
     */
    void check(Issue current);

    /** That very version. */
    record Exactly(long version) implements SeenVersion {
        @Override
        public void check(Issue current) {
            if (current.version() != version) {
                throw new StaleVersion(current.id(), version, current.version());
            }
        }
    }

    /** Any will do, by the caller's express wish. */
    record Any() implements SeenVersion {
        @Override
        public void check(Issue current) {}
    }

    /** There is nothing to see: the issue's id was made for this order and nobody else knows it. */
    record Nothing() implements SeenVersion {
        @Override
        public void check(Issue current) {
            if (current.exists()) {
                throw new StaleVersion(current.id(), -1, current.version());
            }
        }
    }

    /** None was given though the command changes what stands. */
    record Missing() implements SeenVersion {
        @Override
        public void check(Issue current) {
            throw new VersionMissing(current.version());
        }
    }
}
