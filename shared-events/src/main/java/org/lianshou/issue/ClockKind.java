package org.lianshou.issue;

/** What somebody may be waited for with a clock running. */
public enum ClockKind {
    /** 受理: it is decided whether a petition is accepted. Only for a petition matter does policy give it a time. */
    ACCEPTANCE,
    /** 网络留言答复: somebody reacts to what came in by web. A petition matter has the clock of its acceptance instead. */
    WEB_REACTION,
    /** 派单: a desk gives the issue out. It rests while a joint session is awaited in time. */
    DISPATCH,
    /** 说事: the session whose agenda the issue is on meets, and its outcome is there. */
    DISCUSSION,
    /** 签收: the lead unit takes it on. */
    SIGN_FOR,
    /** 退单裁定: a return is upheld or refused. */
    RETURN_DECISION,
    /** 紧急响应: somebody takes an urgent issue on. */
    REACTION,
    /** 办理: the matter itself is done. */
    HANDLING,
    /** 评价: a call back, an appraisal or a second look. */
    EVALUATION,
    /** 公示: the notice hangs and may be objected to. Nobody is late when it is over. */
    NOTICE_PERIOD,
    /** 异议答复: an objection is answered. */
    OBJECTION_ANSWER,
    /** 挂账复核: what was put on the ledger is looked at again. */
    DEFERRAL_REVIEW
}
