package org.lianshou.query.replay;

/** Why an event does not count at a moment. */
enum Because {
    RECORDED_LATER,
    HAPPENED_LATER
}
