package org.lianshou.command.supervision;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.policy.RateWeights;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Bulletin.Counted;
import org.lianshou.supervision.Bulletin.Rate;
import org.lianshou.supervision.Bulletin.UnitLine;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Telephone;

/** Writes a bulletin once; from then on its text is what was written. */
public final class BulletinText {
    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);
    private static final int PER_PERCENT = 10;

    private BulletinText() {}

    /** @param area what it is called */
    public static Bulletin bulletin(
            int edition,
            String area,
            Period period,
            Pin pin,
            MonthCount count,
            @Nullable RateWeights weights,
            @Nullable Telephone telephone) {
        List<Rate> rates = count.rates();
        Integer mark = weights == null ? null : mark(rates, weights);
        StringBuilder text = new StringBuilder();
        text.append("%s 通报 %s 至 %s（第 %d 版）\n"
                .formatted(area, period.from(), period.until().minusDays(1), edition));
        text.append("统计至日志位置 %d（%s 前记录的全部事件）\n\n".formatted(pin.position(), WALL.format(pin.asOf())));
        for (Counted one : count.counts()) {
            text.append("%s：%d 件（%s）\n".formatted(one.name(), one.value(), one.how()));
        }
        text.append("\n三率\n");
        rates.forEach(rate -> text.append(line(rate)));
        if (mark != null) {
            text.append("综合得分：%s 分\n".formatted(decimal(mark)));
        }
        text.append("\n单位（期末在办 / 逾期）\n");
        for (UnitLine line : count.units()) {
            text.append("%s：%d / %d\n".formatted(line.unit(), line.open(), line.late()));
        }
        if (telephone != null) {
            text.append(TelephoneText.of(telephone));
        }
        String whole = text.toString();
        return new Bulletin(
                edition, count.counts(), rates, mark, count.units(), whole, Bulletin.digestOf(whole), telephone);
    }

    private static String line(Rate rate) {
        Integer permille = rate.permille();
        String share = permille == null ? "无可统计事项" : "%d/%d，%s%%".formatted(rate.met(), rate.of(), decimal(permille));
        return "%s：%s（%s）\n".formatted(rate.name(), share, rate.how());
    }

    private static @Nullable Integer mark(List<Rate> rates, RateWeights weights) {
        Integer response = rates.get(0).permille();
        Integer resolution = rates.get(1).permille();
        Integer satisfaction = rates.get(2).permille();
        return response == null || resolution == null || satisfaction == null
                ? null
                : (response * weights.response()
                                + resolution * weights.resolution()
                                + satisfaction * weights.satisfaction())
                        / 100;
    }

    static String decimal(int permille) {
        return permille / PER_PERCENT + "." + permille % PER_PERCENT;
    }
}
