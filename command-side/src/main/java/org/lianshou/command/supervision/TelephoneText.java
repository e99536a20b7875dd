package org.lianshou.command.supervision;

import static java.util.stream.Collectors.joining;

import org.lianshou.hotline.Standard;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Span;
import org.lianshou.supervision.Telephone;
import org.lianshou.supervision.Telephone.Days;

/** The part of a bulletin's text that is about the telephone. */
final class TelephoneText {
    private TelephoneText() {}

    static String of(Telephone telephone) {
        StringBuilder text = new StringBuilder("\n热线话务\n");
        text.append("热线：%s\n"
                .formatted(telephone.hotlines().stream().map(UnitId::value).collect(joining("、"))));
        for (Standard standard : telephone.standards()) {
            text.append("标准：接通率不低于 %d%%，及时接听指 %s内接听（%s）\n"
                    .formatted(
                            standard.connectionPercent(),
                            Span.parse(standard.answerWithin()).inChinese(),
                            standard.policy()));
        }
        text.append("呼入：%d 次（本期内已录入的 %d 天）\n".formatted(telephone.offered(), telephone.entered()));
        text.append(share("接通率", telephone.connected(), telephone.offered(), "呼入中接通的"));
        text.append(share("及时接听率", telephone.timely(), telephone.connected(), "接通中及时接听的"));
        text.append(days("低于标准", telephone.below(), "当日接通率低于当日有效标准"));
        text.append(days("未录入", telephone.missing(), "次日结束仍无话务数据"));
        text.append(days("待录入", telephone.awaited(), "截至统计时次日尚未结束"));
        return text.toString();
    }

    private static String share(String name, int met, int of, String how) {
        String share = of == 0
                ? "无来电"
                : "%d/%d，%s%%".formatted(met, of, BulletinText.decimal(Math.toIntExact(met * 1_000L / of)));
        return "%s：%s（%s）\n".formatted(name, share, how);
    }

    private static String days(String name, Days days, String how) {
        String which = days.first().stream()
                .map(day -> "%s %s".formatted(day.hotline(), day.day()))
                .collect(joining("、"));
        return "%s：%d 天（%s）%s\n".formatted(name, days.count(), how, which.isEmpty() ? "" : "：" + which);
    }
}
