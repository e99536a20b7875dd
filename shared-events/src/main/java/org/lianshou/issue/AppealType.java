package org.lianshou.issue;

/** The five sorts of appeal (诉求): 咨询, 求助, 投诉, 举报, 建议. */
public enum AppealType {
    CONSULTATION,
    REQUEST,
    COMPLAINT,
    REPORT_OF_WRONGDOING,
    SUGGESTION
}
