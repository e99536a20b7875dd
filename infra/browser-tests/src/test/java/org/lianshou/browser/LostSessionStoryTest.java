package org.lianshou.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever was signed out while they wrote signs in again and finds all of it: words, choices, several of them, and files. */
@Order(9) // it leaves nothing behind
class LostSessionStoryTest extends Stories {
    private static final String FORM = "main form[data-draft]";

    /** Fills in every field there is, each in its own way, as if somebody had typed and ticked it. */
    private static final String FILL_IN = """
            form => [...form.elements].forEach((field, n) => {
              if (!field.name || ["hidden", "file", "submit", "button"].includes(field.type)) return;
              if (field.type === "checkbox") field.checked = n % 2 === 0;
              else if (field.type === "radio") field.checked = true;
              else if (field.multiple) [...field.options].forEach((option, at) => { option.selected = at % 2 === 1; });
              else if (field.tagName === "SELECT") field.selectedIndex = field.options.length - 1;
              else field.value = { number: "" + (n + 1), date: "2026-10-0" + (1 + n % 9), "datetime-local": "2026-10-01T09:3" + n % 10 }[field.type]
                  ?? "第 " + n + " 项 <b>𠮷</b>" + (field.tagName === "TEXTAREA" ? "\\n第二行" : "");
              field.dispatchEvent(new Event("input", { bubbles: true }));
            })""";

    /** What stands in it, without what the server hides there. */
    private static final String WHAT_STANDS = """
            form => JSON.stringify([...form.elements].filter(field => field.name && !["hidden", "submit", "button"].includes(field.type)).map(field => [field.name,
              field.type === "file" ? [...field.files].map(file => file.name + " " + file.size)
              : field.type === "checkbox" || field.type === "radio" ? [field.value, field.checked]
              : field.multiple ? [...field.selectedOptions].map(option => option.value) : field.value]))""";

    @ParameterizedTest
    @CsvSource({
        "county, /issues/{id}/do/dispatch",
        "county, /issues/{id}/do/correct",
        "county, /issues/{id}/do/record-outcome",
        "county, /issues/{id}/do/record-callback",
        "county, /issues/{id}/do/complete",
        "county, /issues/{id}/do/supplement",
        "county, /issues/{id}/do/split",
        "county, /issues/batch?command=dispatch&issue={id}",
        "county, /issues/gather?issue={id}",
        "village, /call-outs/do/call",
        "county, /responses/do/open",
        "operator, /hotline",
        "operator, /hotline/callbacks",
        "village, /sessions/new",
        "village, /activity-day",
        "village, /home-visit",
        "village, /rosters/330521001200/do/nominate",
        "village, /villages/330521001200/do/hold-analysis",
        "county, /villages/330521001200/do/override-colour",
        "supervisor, /supervision/orders/do/issue",
        "resident, /mine/new"
    })
    void finds_what_was_typed_where_it_was_typed(String who, String form) {
        try (Visitor visitor = signedIn(Screen.DESKTOP, who)) {
            Page page = visitor.page();
            String path = form.replace("{id}", form.contains("{id}") ? anIssue(page) : "");
            page.navigate(path);
            Locator filled = page.locator(FORM).first();
            if (filled.locator("input[type=file]").count() > 0) {
                filled.locator("input[type=file]")
                        .first()
                        .setInputFiles(new FilePayload("路.txt", "text/plain", "不是照片".getBytes(UTF_8)));
            }
            filled.evaluate(FILL_IN);
            page.waitForTimeout(300); // what is asked for beside it comes in
            String typed = String.valueOf(filled.evaluate(WHAT_STANDS));

            page.context().clearCookies();
            page.waitForNavigation(() -> filled.evaluate("form => form.requestSubmit()"));
            assertThat(page.url()).as("asked to sign in").endsWith("/sign-in");
            page.getByLabel("用户名").fill(who);
            page.getByLabel("密码").fill(password());
            visitor.press("登录");
            page.waitForLoadState();
            page.waitForTimeout(500);

            assertThat(page.url()).as("back at it").endsWith(path);
            assertThat(String.valueOf(page.locator(FORM).first().evaluate(WHAT_STANDS)))
                    .isEqualTo(typed)
                    .contains("第 ");
        }
    }

    @Test
    void what_was_recorded_is_not_offered_again() {
        try (Visitor village = signedIn(Screen.DESKTOP, "village")) {
            Page page = village.page();
            page.navigate("/rosters/330521001200/do/nominate");
            page.locator("[name=name]").fill("周老师");
            page.locator("[name=home]").fill("330521001200");
            page.locator("[name=words]").fill("大家信任");
            page.locator(FORM).first().evaluate("form => form.requestSubmit()");
            page.locator(".recorded[role=status]").waitFor();
            page.navigate("/rosters/330521001200/do/nominate");

            assertThat(String.valueOf(page.locator(FORM).first().evaluate(WHAT_STANDS)))
                    .doesNotContain("周老师", "大家信任");
        }
    }

    @Test
    void the_browsers_console_stays_quiet() {
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : Map.of(
                        "county",
                                List.of(
                                        "/home",
                                        "/issues",
                                        "/map",
                                        "/supervision/trends",
                                        "/call-outs",
                                        "/supervision/rates"),
                        "operator", List.of("/hotline", "/hotline/callbacks"),
                        "worker", List.of("/today", "/today/new"),
                        "village", List.of("/sessions", "/sessions/new", "/activity-day", "/villages"),
                        "auditor", List.of("/audit"))
                .entrySet()) {
            try (Visitor visitor = signedIn(Screen.DESKTOP, one.getKey())) {
                Page page = visitor.page();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                        said.add(page.url() + " " + message.text());
                    }
                });
                page.onPageError(error -> said.add(page.url() + " " + error));
                for (String path : one.getValue()) {
                    page.navigate(path);
                    page.waitForLoadState();
                    page.waitForTimeout(300);
                }
                if (one.getKey().equals("county")) {
                    page.navigate("/issues/" + anIssue(page));
                    page.navigate("/issues/" + anIssue(page) + "/replay");
                    page.waitForTimeout(300);
                }
            }
        }
        assertThat(said).isEmpty();
    }

    private static String anIssue(Page page) {
        page.navigate("/issues");
        if (page.url().endsWith("/issues") && page.locator(".register tbody a").count() > 0) {
            return last(page.locator(".register tbody a").first().getAttribute("href"));
        }
        page.navigate("/mine");
        return last(page.locator("main a[href^='/issues/']").first().getAttribute("href"));
    }

    private static String last(String href) {
        return href.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }
}
