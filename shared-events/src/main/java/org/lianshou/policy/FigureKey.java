package org.lianshou.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;

/** Every figure that a policy has: its name in the file, how it is written, and what people call it. */
public enum FigureKey {
    HANDLING_CONSULTATION("handling.consultation", Form.SPAN, "咨询办理时限"),
    HANDLING_APPEAL("handling.appeal", Form.SPAN, "一般诉求办理时限"),
    HANDLING_HAZARD("handling.hazard", Form.SPAN, "隐患办理时限"),
    HANDLING_DISPUTE("handling.dispute", Form.SPAN, "矛盾纠纷办理时限"),
    HANDLING_RECTIFICATION_FINDING("handling.rectification-finding", Form.SPAN, "整改问题办理时限"),
    HANDLING_SMALL_WISH("handling.small-wish", Form.SPAN, "微心愿办理时限"),
    HANDLING_ORDER("handling.order", Form.SPAN, "订单办理时限"),
    HALF_DAY_SPLIT("half-day.split", Form.TIME, "半个工作日的分界"),
    DISPATCH_WITHIN("dispatch.within", Form.SPAN, "受理后派单时限"),
    SIGN_FOR_WITHIN("sign-for.within", Form.SPAN, "派单后签收时限"),
    RETURN_WITHIN("return.within", Form.SPAN, "退单时限"),
    RETURN_DECIDED_WITHIN("return.decided-within", Form.SPAN, "退单裁定时限"),
    URGENT_REACTION("reaction.urgent", Form.SPAN, "紧急事项响应时限"),
    LATE_ENTRY_WITHIN("late-entry.within", Form.SPAN, "补录时限"),
    EXTENSION_MOST("extension.most", Form.COUNT, "延期次数上限"),
    EXTENSION_WORKING_DAYS("extension.working-days", Form.COUNT, "每次延期工作日上限"),
    EXTENSION_LONG_MATTER("extension.long-matter", Form.SPAN, "疑难事项办理上限"),
    DEFERRAL_REVIEW_WITHIN("deferral.review-within", Form.SPAN, "挂账复核时限"),
    CALLBACK_WITHIN("callback.within", Form.SPAN, "办结后回访时限"),
    CALLBACK_ATTEMPTS("callback.attempts", Form.COUNT, "回访次数"),
    CALLBACK_PERCENT("callback.sampled-percent", Form.PERCENT, "回访抽样比例（百分比）"),
    REWORK_ESCALATES_AT("rework.escalates-at", Form.COUNT, "第几次返工提级"),
    REPETITION_ESCALATES_AT("repetition.escalates-at", Form.COUNT, "第几件同类事项提级"),
    REPETITION_WITHIN("repetition.within", Form.SPAN, "同类事项计次期间"),
    REPETITION_KINDS("repetition.kinds", Form.KINDS, "计入同类的事项种类"),
    WARNING_AT("warning.at-percent", Form.PERCENT_BETWEEN, "预警时点（已用时限百分比）"),
    TOLERANCE("tolerance", Form.SPAN, "逾期容忍期"),
    NOTICE_PERIOD("notice.period", Form.FIXED_SPAN, "公示期"),
    NOTICE_OBJECTION_PERIOD("notice.objection-period", Form.FIXED_SPAN, "异议期"),
    NOTICE_ANSWER_WITHIN("notice.answer-within", Form.SPAN, "异议答复时限"),
    PETITION_CATEGORIES("petition.categories", Form.CATEGORIES, "信访事项类别"),
    PETITION_ACCEPT_WITHIN("petition.accept-within", Form.SPAN, "信访事项决定是否受理时限"),
    PETITION_FINISH_WITHIN("petition.finish-within", Form.SPAN, "信访事项办结时限"),
    PETITION_EXTENSIONS("petition.extensions", Form.COUNT, "信访事项延期次数上限"),
    PETITION_EXTENSION("petition.extension", Form.SPAN, "信访事项延长期限上限"),
    PETITION_REVIEW_WITHIN("petition.review-within", Form.SPAN, "信访复查时限"),
    PETITION_RE_REVIEW_WITHIN("petition.re-review-within", Form.SPAN, "信访复核时限"),
    ASSEMBLY_ADULTS("assembly.adults", Form.SHARE, "村民会议到会村民"),
    ASSEMBLY_HOUSEHOLDS("assembly.households", Form.SHARE, "村民会议到会户代表"),
    ASSEMBLY_VOTES("assembly.votes", Form.SHARE, "村民会议通过票数"),
    REPRESENTATIVES_PRESENT("representatives.present", Form.SHARE, "村民代表会议到会人数"),
    REPRESENTATIVES_VOTES("representatives.votes", Form.SHARE, "村民代表会议通过票数"),
    PARTY_MEETING_PRESENT("party-meeting.present", Form.SHARE, "党员大会到会人数"),
    PARTY_MEETING_VOTES("party-meeting.votes", Form.SHARE, "党员大会通过票数"),
    PARTY_BRANCH_PRESENT("party-branch.present", Form.SHARE, "党支部会议到会人数"),
    PARTY_BRANCH_VOTES("party-branch.votes", Form.SHARE, "党支部会议通过票数"),
    COMMITTEES_PRESENT("committees.present", Form.SHARE, "两委商议到会人数"),
    COMMITTEES_VOTES("committees.votes", Form.SHARE, "两委商议通过票数"),
    SESSION_NOTICE("session.notice", Form.SPAN, "说事会提前通知时间"),
    SESSION_MEETS_WITHIN("session.meets-within", Form.SPAN, "受理后开说事会期限，其间派单时限停算"),
    SESSION_OUTCOME_WITHIN("session.outcome-within", Form.SPAN, "会后报送说事结果时限"),
    SESSION_PANEL_LEAST("session.panel-least", Form.COUNT, "说事小组最少人数"),
    SESSION_QUORUM("session.quorum", Form.SHARE, "说事会到会人数"),
    SESSION_VOTES("session.votes", Form.SHARE, "说事会通过票数"),
    SESSION_MINUTES("session.minutes", Form.SHARE, "说事会纪要签认人数"),
    SESSION_REMOTE_MAKES_QUORUM("session.remote-makes-quorum", Form.CHOICE, "远程参会计入到会人数"),
    SESSION_ONLINE_MAKES_QUORUM("session.online-makes-quorum", Form.CHOICE, "线上参会计入到会人数"),
    CALL_OUT_SHORTEST("call-out.shortest", Form.FIXED_SPAN, "吹哨至报到最短时间"),
    CALL_OUT_USUAL("call-out.usual", Form.FIXED_SPAN, "吹哨至报到一般时间"),
    RESPONSE_NOTE_WITHIN("response.note-within", Form.FIXED_SPAN, "联动情况报告间隔"),
    HOTLINE_ANSWER_WITHIN("hotline.answer-within", Form.FIXED_SPAN, "热线接听时限"),
    HOTLINE_CONNECTION("hotline.connection-percent", Form.PERCENT, "热线接通率（百分比）"),
    HOTLINE_WEB_MAIL_WITHIN("hotline.web-mail-within", Form.SPAN, "网络留言答复时限"),
    SUPERVISION_REMINDER("supervision.reminder", Form.CADENCE, "催办清单"),
    SUPERVISION_COORDINATION("supervision.coordination", Form.CADENCE, "调度会"),
    SUPERVISION_BULLETIN("supervision.bulletin", Form.CADENCE, "通报"),
    SUPERVISION_REPLY_WITHIN("supervision.reply-within", Form.SPAN, "督办回复时限"),
    SUPERVISION_LISTED_REPLY_WITHIN("supervision.listed-reply-within", Form.SPAN, "挂牌督办回复时限"),
    VILLAGE_RISK_ANALYSIS("village-risk.analysis", Form.CADENCE, "研判"),
    VILLAGE_RED_SERIOUS_HAZARDS("village-risk.red-serious-hazards", Form.COUNT, "重点村：较大以上隐患件数"),
    VILLAGE_RED_LATE("village-risk.red-late", Form.COUNT, "重点村：逾期事项件数"),
    VILLAGE_RED_REWORKS("village-risk.red-reworks", Form.COUNT, "重点村：返工事项件数"),
    VILLAGE_YELLOW_HAZARDS("village-risk.yellow-hazards", Form.COUNT, "关注村：隐患件数"),
    VILLAGE_YELLOW_LATE("village-risk.yellow-late", Form.COUNT, "关注村：逾期事项件数"),
    VILLAGE_YELLOW_OPEN("village-risk.yellow-open", Form.COUNT, "关注村：在办事项件数"),
    UNMASKING_LASTS("unmasking.lasts", Form.FIXED_SPAN, "查看反映人可持续时间"),
    CALENDAR_WARNING_DAYS("calendar.warning-days", Form.COUNT, "日历将尽提前告警天数"),
    RATES_RESPONSE_WEIGHT("rates.response-weight", Form.PERCENT, "响应率权重（百分比）"),
    RATES_RESOLUTION_WEIGHT("rates.resolution-weight", Form.PERCENT, "解决率权重（百分比）"),
    RATES_SATISFACTION_WEIGHT("rates.satisfaction-weight", Form.PERCENT, "满意率权重（百分比）");

    private static final Map<String, FigureKey> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FigureKey::key, Function.identity()));

    private final String key;
    private final Form form;
    private final String label;

    FigureKey(String key, Form form, String label) {
        this.key = key;
        this.form = form;
        this.label = label;
    }

    public static Optional<FigureKey> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The figure for how long a matter's handling may take, unless it is a petition matter ({@link Policy#handlingFigure}). */
    static FigureKey handling(Matter matter) {
        return matter.appealType() == AppealType.CONSULTATION ? HANDLING_CONSULTATION : handling(matter.kind());
    }

    private static FigureKey handling(Kind kind) {
        return switch (kind) {
            case APPEAL -> HANDLING_APPEAL;
            case HAZARD -> HANDLING_HAZARD;
            case DISPUTE -> HANDLING_DISPUTE;
            case RECTIFICATION_FINDING -> HANDLING_RECTIFICATION_FINDING;
            case SMALL_WISH -> HANDLING_SMALL_WISH;
            case ORDER -> HANDLING_ORDER;
        };
    }

    /** Its name in the files, such as {@code handling.appeal}. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    /** What the pages call it. */
    public String label() {
        return label;
    }

    /** Made from the constant's own name. */
    public String english() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Whether the county's own file must have it. Weights are the area's to set (北京接诉即办工作条例 32), and where no grounds for
     * unmasking are named it needs no time.
     */
    public boolean isRequired() {
        return !isWeight() && this != UNMASKING_LASTS;
    }

    boolean isWeight() {
        return key.startsWith("rates.");
    }
}
