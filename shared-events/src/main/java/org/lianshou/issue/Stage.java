package org.lianshou.issue;

import static org.lianshou.issue.Step.COLLECTION;
import static org.lianshou.issue.Step.DISCUSSION;
import static org.lianshou.issue.Step.EVALUATION;
import static org.lianshou.issue.Step.PUBLICATION;
import static org.lianshou.issue.Step.RESOLUTION;

/** The state of an issue within its step. The Chinese label is what the pages show. */
public enum Stage {
    /** Nothing has been recorded under this id. */
    NOT_REPORTED(COLLECTION, "未登记"),
    REPORTED(COLLECTION, "待受理"),
    LINKED(COLLECTION, "已并入"),
    ANSWERED(COLLECTION, "当场答复"),
    DECLINED(COLLECTION, "不予受理"),
    WITHDRAWN(COLLECTION, "已撤诉"),
    ACCEPTED(DISCUSSION, "待商议"),
    PLANNED(RESOLUTION, "待派单"),
    DISPATCHED(RESOLUTION, "待签收"),
    RETURNED(RESOLUTION, "退单待裁"),
    IN_PROGRESS(RESOLUTION, "办理中"),
    DEFERRED(RESOLUTION, "挂账"),
    COMPLETED(EVALUATION, "待评价"),
    EVALUATED(PUBLICATION, "待公示"),
    NOTICE_DRAFTED(PUBLICATION, "公示待审"),
    NOTICE_APPROVED(PUBLICATION, "公示待发"),
    NOTICE_POSTED(PUBLICATION, "公示中"),
    PUBLICATION_WAIVED(PUBLICATION, "免予公示"),
    CLOSED(PUBLICATION, "已办结");

    private final Step step;
    private final String label;

    Stage(Step step, String label) {
        this.step = step;
        this.label = label;
    }

    public Step step() {
        return step;
    }

    public String label() {
        return label;
    }

    /** Nothing more is owed; only a reopening, or for a link its undoing, leads on. */
    public boolean isTerminal() {
        return switch (this) {
            case LINKED, ANSWERED, DECLINED, WITHDRAWN, CLOSED -> true;
            default -> false;
        };
    }

    /** Work on the matter itself is owed now, so the handling deadline matters; on the ledger it stands still. */
    public boolean isBeforeCompletion() {
        return switch (this) {
            case REPORTED, ACCEPTED, PLANNED, DISPATCHED, RETURNED, IN_PROGRESS -> true;
            default -> false;
        };
    }
}
