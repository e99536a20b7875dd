package org.lianshou.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Source;

/** What comes in day by day, where and from whom. */
final class Reports {
    private static final int ON_A_WORKING_DAY = 13;
    private static final int ON_ANOTHER_DAY = 7;
    private static final int A_DAY_MINUTES = 14 * 60;
    private static final List<String> PLACES = List.of(
            "东门口", "老街口", "菜场门口", "公交站旁", "小学门口", "文化广场", "卫生站旁", "三号楼", "河埠头", "幸福路中段", "后山脚", "停车场", "村口", "老年活动室旁",
            "桥头", "便利店旁");
    private static final List<String> NAMES =
            List.of("沈阿姨", "俞先生", "蔡女士", "姚师傅", "费先生", "陆阿公", "谈女士", "嵇先生", "章阿婆", "莫先生", "唐女士", "邱师傅");

    private final Story story;
    private final Matters matters;
    private final Spots spots;
    private final Random chance;
    private final int length;
    private final List<Twist> twists;
    private final List<Life> earlier = new ArrayList<>();

    /** @param length of the month, in days */
    Reports(Story story, Matters matters, Random chance, int length) {
        this.story = story;
        this.matters = matters;
        this.spots = story.town().spots();
        this.chance = chance;
        this.length = length;
        this.twists = twists();
    }

    /** All of them at their times. What takes long comes in early, so that the month sees how it ends. */
    void comeIn() {
        int number = 0;
        for (int day = 0; day < length; day++) {
            Instant morning = story.days().at(day, "07:00");
            for (int n = count(day); n > 0; n--) {
                Instant at = morning.plus(Duration.ofMinutes(chance.nextInt(A_DAY_MINUTES)));
                int which = number++;
                story.ahead().at(at, () -> comesIn(which, twists.get(which)));
            }
        }
    }

    private int count(int day) {
        return story.days().isWorked(story.days().day(day)) ? ON_A_WORKING_DAY : ON_ANOTHER_DAY;
    }

    private List<Twist> twists() {
        int all = 0;
        for (int day = 0; day < length; day++) {
            all += count(day);
        }
        int soon = all / 2;
        List<Twist> every = new ArrayList<>(Twist.of(all));
        List<Twist> first =
                new ArrayList<>(every.stream().filter(Twist::takesLong).toList());
        every.removeAll(first);
        Collections.shuffle(every, chance);
        while (first.size() < soon) {
            first.add(every.removeLast());
        }
        Collections.shuffle(first, chance);
        first.addAll(every);
        return first;
    }

    private void comesIn(int number, Twist twist) {
        Matters.Drawn drawn = matters.draw(twist);
        AreaId village = drawn.village();
        AreaId area = Places.within(village, chance, story.town().directory());
        String place = Places.name(village, story.town().directory()) + PLACES.get(chance.nextInt(PLACES.size()));
        Matter matter = drawn.matter().at(place);
        IssueId issue = Names.issue("report-" + number);
        boolean told = matter.kind() != Kind.HAZARD && matter.kind() != Kind.RECTIFICATION_FINDING;
        boolean byWeb = told && twist != Twist.ANONYMOUS && number % 11 == 0;
        String who = byWeb
                ? (number % 2 == 0 ? "resident" : "resident-2")
                : told ? operator(number) : Places.patrol(village, area);
        GivenReporter reporter = told && !byWeb ? reporter(number, twist) : null;
        Report report = matter.report(source(told, byWeb), area, spots.near(area, place, chance), reporter);
        boolean did = story.deeds().issue(who, issue, report);
        story.deeds().surely("reporting " + number, did);
        if (did) {
            look(new Life(issue, twist, matter.done()));
        }
    }

    private void look(Life life) {
        boolean repeats = life.is(Twist.LINKED) || life.is(Twist.LINKED_BY_MISTAKE);
        if (repeats && !earlier.isEmpty()) {
            life.repeating(earlier.get(earlier.size() / 2).issue());
        }
        if (life.is(Twist.NONE)) {
            earlier.add(life);
        }
        story.course().begin(life);
    }

    private static String operator(int number) {
        return number % 3 == 0 ? "operator-2" : "operator";
    }

    private static Source source(boolean told, boolean byWeb) {
        return byWeb ? Source.WEB_FORM : told ? Source.HOTLINE_CALL : Source.GRID_PATROL;
    }

    private static GivenReporter reporter(int number, Twist twist) {
        return twist == Twist.ANONYMOUS
                ? new GivenReporter(true, false, null, null, null, null)
                : Names.reporter(NAMES.get(number % NAMES.size()), number);
    }
}
