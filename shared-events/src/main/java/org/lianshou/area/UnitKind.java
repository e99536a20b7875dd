package org.lianshou.area;

/** What a unit is. Each can lead or support, within its competence. */
public enum UnitKind {
    /** 调度中心: receives what is raised or sent to its area. */
    DESK,
    /** 部门. */
    DEPARTMENT,
    /** 四中心: 党群服务、建设发展、社会事务、依法治理. */
    CENTRE,
    /** 执法队、应急队. */
    TEAM,
    /** 网格队. */
    GRID_TEAM,
    /** 工作专班: has an end date. */
    WORKING_GROUP,
    /** 村民理事会、议事会. */
    VILLAGERS_COUNCIL,
    /** 村务监督委员会: may approve notices and object. */
    SUPERVISORY_COMMITTEE,
    /** 业主委员会. */
    OWNERS_COMMITTEE,
    /** 物业企业. */
    PROPERTY_FIRM,
    /** 志愿队. */
    VOLUNTEERS,
    /** 共驻共建单位, under a joint committee. */
    PARTNER
}
