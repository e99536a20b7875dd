package org.lianshou.query.occasions;

/** What sort of occasion; each is a kind of stream. */
enum OccasionKind {
    ACTIVITY_DAY,
    HOME_VISIT
}
