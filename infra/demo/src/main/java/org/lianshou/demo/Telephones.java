package org.lianshou.demo;

import java.time.LocalDate;
import org.lianshou.command.hotline.HotlineCommand.CorrectDay;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.hotline.Calls;
import org.lianshou.issue.Ground;

/** 热线话务: every morning the hotline enters yesterday's calls; two days are below the standard, and one is counted anew. */
final class Telephones {
    private static final String WHO = "operator-2";
    private static final int USUAL = 820;
    private static final int STORM = 8;
    private static final int OUTAGE = 11;

    private final Story story;
    private final int length;

    Telephones(Story story, int length) {
        this.story = story;
        this.length = length;
    }

    void tell() {
        for (int day = 1; day < length; day++) {
            int yesterday = day - 1;
            story.on(day, "08:05", () -> enter(yesterday));
        }
        story.on(OUTAGE + 3, "09:15", this::recount);
    }

    private void enter(int day) {
        EnterDay enter = new EnterDay(date(day), calls(day));
        story.surely("the calls of a day", story.deeds().hotline(WHO, enter));
    }

    /** Heavy rain, when everybody calls; and a morning on which half of the seats were without a line. */
    private static Calls calls(int day) {
        int offered = USUAL + day * 37 % 160;
        return switch (day) {
            case STORM -> new Calls(2_140, 1_926, 1_490);
            case OUTAGE -> new Calls(offered, offered * 88 / 100, offered * 80 / 100);
            default -> new Calls(offered, offered * 98 / 100, offered * 93 / 100);
        };
    }

    private void recount() {
        Calls counted = calls(OUTAGE);
        Calls recounted = new Calls(counted.offered() + 60, counted.connected(), counted.timely());
        story.deeds().surelyNot("already-entered", story.deeds().hotline(WHO, new EnterDay(date(OUTAGE), recounted)));
        Ground ground = new Ground("recount", "线路中断期间的呼入漏计六十次。");
        boolean did = story.deeds().hotline(WHO, new CorrectDay(date(OUTAGE), recounted, ground));
        story.surely("a day's calls corrected", did);
    }

    private LocalDate date(int day) {
        return story.days().day(day);
    }
}
