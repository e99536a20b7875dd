package org.lianshou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;

/** The two sizes at which every page is looked at, in CSS pixels. */
public enum Screen {
    DESKTOP(1440, 1000, false),
    PHONE(390, 844, true);

    private final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    /** A browser's own memory, as a new device has it. Nothing moves: a colour is not looked at while it fades. */
    Browser.NewContextOptions options(String address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(new ViewportSize(width, height))
                .setIsMobile(touch)
                .setHasTouch(touch);
    }
}
