package org.lianshou.supervision;

/**
 * How a village stands (红黄绿), and what that asks of those who answer for it. It is one of five colour schemes and has
 * nothing to do with cards, urgency or anybody's rating.
 */
public enum Colour {
    GREEN("稳定村", "在线服务", "合理诉求有求必应"),
    YELLOW("关注村", "一线服务", "定期走访，主动发现问题"),
    RED("重点村", "热线服务", "随时响应，即时研判");

    private final String label;
    private final String service;
    private final String duty;

    Colour(String label, String service, String duty) {
        this.label = label;
        this.service = service;
        this.duty = duty;
    }

    public String label() {
        return label;
    }

    public String service() {
        return service;
    }

    public String duty() {
        return duty;
    }
}
