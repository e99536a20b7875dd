package org.lianshou.issue;

/** What a person may be in the county; the capacity in which an event's actor acted is one of these. */
public enum Role {
    /** 12345 坐席. */
    OPERATOR,
    /** 网格长. */
    GRID_HEAD,
    /** 网格员. */
    GRID_WORKER,
    /** 网格辅助员. */
    GRID_ASSISTANT,
    /** 微网格员. */
    MICRO_GRID_WORKER,
    /** 村"两委". */
    VILLAGE_CADRE,
    /** 乡镇调度. */
    TOWNSHIP_DISPATCHER,
    /** 县级调度. */
    COUNTY_DISPATCHER,
    /** 部门经办. */
    DEPARTMENT,
    /** 督导组. */
    SUPERVISOR,
    /** 群众. */
    RESIDENT,
    /** 巡察、审计. */
    AUDITOR,
    /** 系统管理. */
    ADMIN,
    /** 系统自身: a timer, an automation or an import. */
    SYSTEM
}
