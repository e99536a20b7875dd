package org.lianshou.response;

import org.lianshou.issue.Given;

/** People dead, injured and missing, as known; that there are none is said by zeros. */
public record Casualties(int dead, int injured, int missing) {
    public Casualties {
        Given.check("casualties", dead >= 0 && injured >= 0 && missing >= 0, "range", "may not be negative");
    }
}
