package org.lianshou.session;

/** Why somebody may not decide a matter. */
public enum Conflict {
    /** Brought it or is declared a party; which of the two is not told, so that who reported stays hidden. */
    PARTY,
    /** Has worked on it. */
    HANDLER,
    /** Belongs to the unit complained of. */
    UNIT_COMPLAINED_OF
}
