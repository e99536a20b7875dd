package org.lianshou.query.rates;

import org.lianshou.issue.AreaId;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;

/** A month of an area, and as of where it is counted. */
record AskedMonth(AreaId area, Period month, Pin pin) {}
