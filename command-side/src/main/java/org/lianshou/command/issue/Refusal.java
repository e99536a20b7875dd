package org.lianshou.command.issue;

import java.util.EnumSet;
import java.util.Set;
import org.lianshou.command.rule.Reason;

/** Every reason for which a rule refuses, with the code that callers may rely on and what it means. */
public enum Refusal implements Reason {
    OUT_OF_STEP("这一步现在不能做", "the issue is in a stage in which this can't be done"),
    BEFORE_REPORT("发生时间早于登记时间", "it can't have happened before the issue was reported"),
    UNKNOWN_AREA("没有这个区域", "the directory has no such area"),
    UNKNOWN_CATEGORY("没有这个类别", "the directory has no such category"),
    UNKNOWN_UNIT("没有这个单位", "the directory has no such unit"),
    AREA_CLOSED("该区域已撤销", "there is no such area any more"),
    UNIT_CLOSED("该单位已撤销", "there is no such unit any more"),
    UNKNOWN_PERSON("没有这个人", "the directory has no such person"),
    NO_UNIT("办理人没有所属单位", "the person acts for no unit, so name the lead"),
    NO_DESK("这一级没有接收单位", "no desk receives issues at that level"),
    UNIT_ELSEWHERE("该单位不管这个区域", "the unit answers for another area"),
    UNIT_ABOVE("该单位级别更高，请提级", "the unit stands on a higher level: escalate instead"),
    NOT_BELOW("下派只能给下级单位", "an issue is delegated to a unit of a lower level"),
    TOP_OF_LADDER("已在最高一级", "the issue stands on the top level"),
    HAZARD_STAYS("隐患受理后不能撤诉", "a hazard or finding can't be withdrawn once accepted: the danger remains"),
    SEVERITY_OF_HAZARDS_ONLY("只有隐患有严重程度", "only a hazard has a severity"),
    ORIGINAL_UNKNOWN("找不到原事项", "the earlier issue does not exist, or you can't see it"),
    ORIGINAL_IS_ITSELF("不能并入自己", "an issue does not repeat itself"),
    ORIGINAL_IS_DUPLICATE("原事项本身已并入他件", "the earlier issue is itself linked: link to its original"),
    ISSUE_UNKNOWN("找不到所指事项", "an issue that is named does not exist, or you can't see it"),
    MEMBER_ENDED("该事项已办完或已结束，不能归并", "work on it has ended, so there is nothing to gather"),
    MEMBERS_UNLIKE("种类不同，不能归并", "issues of different kinds are not gathered"),
    IS_GATHERING("归并件不能再并入他件", "a gathering is not gathered itself"),
    ALREADY_GATHERED("已并入同类事项办理，请先移出", "it is gathered with others: release it first"),
    NOT_A_GATHERING("所指事项不是归并件", "the issue that is named gathers no others"),
    GATHERING_ENDED("归并件已办完或已结束", "work on the gathering has ended"),
    NOT_GATHERED("未并入任何归并件", "it is not gathered with others"),
    LINEAGE_CYCLE("事项不能归并到自己、自己的上级件或下级件", "an issue is not gathered under itself, what it is part of or a part of it"),
    NO_COMMON_DESK("这些区域没有共同的接收单位", "no desk answers for all of these places"),
    ALREADY_SPLIT("该事项已拆分", "it is split already"),
    CHILDREN_OPEN("还有子事项未办结", "a part of it is still open"),
    REPORTER_ERASED("诉求人信息已删除，不能再添加私人附件", "the reporter was erased, so nothing personal may be added"),
    ALREADY_ERASED("个人信息已删除", "the reporter of this issue was erased already"),
    ERASURE_GROUND_UNKNOWN("政策没有这项删除理由", "policy names no such ground for erasing a person"),
    ERASURE_TOO_EARLY("此人还有未办结的事项，不能以此理由删除", "on that ground nobody is erased while an issue of theirs is open"),
    NOTHING_TO_UNMASK("反映人没有留下个人信息，或没有对您隐去", "the reporter did not say who they are, or it is not hidden from you"),
    REPORTER_HIDDEN_FROM_UNIT("被投诉单位的人不能查看反映人", "who acts for the unit complained of does not see who reported"),
    ALREADY_UNMASKED("您已经可以看到反映人", "you asked already, and still see who reported"),
    UNMASKING_GROUND_UNKNOWN("政策没有这项查看理由", "policy names no such ground for seeing who reported"),
    WAIVER_NOT_ALLOWED("政策不允许以此理由免去这一步", "policy does not let this step be left out on that ground"),
    POSTPONED_TO_THE_PAST("延后的日子已过", "a session is postponed to a day to come"),
    DRAWN_FOR_CALLBACK("该事项已抽中回访，不能以未抽中免予评价", "the issue was drawn for a call back, so that ground does not hold"),
    OWN_LEAD("主办单位不能自行转出，请退单", "the lead unit does not hand the lead on itself: return it instead"),
    SAME_LEAD("主办单位没有变化", "that unit leads already"),
    RETURN_TOO_LATE("退单时限已过，首接负责", "the time for a return is over: who received first owns it"),
    OWN_RETURN("不能裁定自己单位的退单", "the lead unit does not decide its own return"),
    NO_DEADLINE("没有办理时限，不需延期", "no clock runs, so there is nothing to extend"),
    EXTENSION_PENDING("已有延期申请待批", "an extension is asked for already"),
    EXTENSIONS_EXHAUSTED("延期次数已用完", "no more extensions are allowed"),
    EXTENSION_TOO_LONG("超过一次延期的上限", "one extension may not last that long"),
    BEYOND_LONG_MATTER("延期后将超过疑难事项办理上限", "it would take longer than a long matter may in all"),
    EXTENSION_IN_OTHER_DAYS(
            "信访事项按自然日延期，其他事项按工作日延期", "a petition matter is extended by calendar days, any other by working days"),
    REVIEW_NOT_EXTENDED("复查、复核期限不得延长", "the time for a review is not extended"),
    REPORTER_NOT_TOLD("信访事项延期须告知信访人理由", "whoever brought a petition matter is told of an extension and why"),
    NO_EXTENSION_PENDING("没有待批的延期", "no extension is asked for"),
    OWN_EXTENSION("不能批自己单位的延期", "the lead unit does not decide its own extension"),
    POLICY_NOT_IN_FORCE("该政策版本现在不适用于此事项", "another version of policy is in force at the issue's place now"),
    SAME_POLICY("事项已适用该政策版本", "the issue keeps that version of policy already"),
    REVIEW_DATE_PAST("复核日期必须在今天之后", "the review day must lie ahead"),
    EVIDENCE_MISSING("隐患办结须有整改后的凭证", "a hazard or finding is completed with evidence from after the work"),
    REINSPECTION_REQUIRED("隐患和整改问题须复查，不做满意度评价", "a hazard or finding is re-inspected, not asked about"),
    NOTHING_TO_REINSPECT("诉求应回访评价，不做复查", "this kind is asked about, not re-inspected"),
    HANDLER_MAY_NOT_EVALUATE("办理人不能评价自己的工作", "the handler never evaluates their own work"),
    NOT_CONCLUDABLE("未到最高一级或返工次数不足", "only at the top level, and after the reworks that policy asks for"),
    PERSONAL_DATA_IN_NOTICE(
            "公示内容含个人信息，请隐去或逐项说明保留理由", "the notice tells of a person: take it out, or name the ground for each piece"),
    APPROVER_IS_AUTHOR("拟稿人不能审核自己的公示", "somebody other than the author approves a notice"),
    BOARD_ELSEWHERE("公示栏不在事项所属区域", "the board belongs to another area"),
    OBJECTION_TOO_LATE("异议期已过", "the objection period is over"),
    NO_SUCH_OBJECTION("没有这条异议", "there is no objection of that number"),
    OBJECTION_ANSWERED("该异议已答复", "that objection was answered"),
    OWN_OBJECTION("不能答复自己的异议", "whoever objects does not answer"),
    NOTICE_PERIOD_RUNNING("公示期或异议期未满", "the notice or objection period is not over"),
    OBJECTION_OPEN("还有异议未答复", "an objection waits for its answer");

    private static final Set<Refusal> NAMES_NOTHING =
            EnumSet.of(UNKNOWN_AREA, UNKNOWN_CATEGORY, UNKNOWN_UNIT, UNKNOWN_PERSON);

    private final String chinese;
    private final String english;

    Refusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public boolean namesNothing() {
        return NAMES_NOTHING.contains(this);
    }
}
