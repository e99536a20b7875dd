/**
 * What the rules are read from, for whoever asks why: the files of policy, the days of the calendar, and how one issue's
 * deadline was counted. Nothing is decided here.
 */
@NullMarked
package org.lianshou.query.policy;

import org.jspecify.annotations.NullMarked;
