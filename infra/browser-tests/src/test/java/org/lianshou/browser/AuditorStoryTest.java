package org.lianshou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.verifier.Verifier;

/** An auditor asks how it went, who knew what when, and whether it still is what was recorded. */
class AuditorStoryTest extends Stories {
    private static final String SUMMARY = "南塘村口三盏路灯不亮";
    private static final Pattern NUMBER = Pattern.compile("第 \\d+ 号");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void replays_an_issue_verifies_it_and_takes_its_bundle_away(Screen screen) {
        try (Visitor auditor = signedIn(screen, "auditor")) {
            auditor.menu("事项台账");
            auditor.find(SUMMARY);
            auditor.openWhole(SUMMARY);
            auditor.step("回放");
            sees(auditor, "第 1 步，共");
            String number = auditor.page().getByText(NUMBER).first().innerText().replaceAll("[^0-9]", "");

            stepsThrough(auditor);
            seesWhatWasKnown(auditor);
            verifies(auditor);
            String key = auditor.page().getByText("--key").innerText().replaceAll(".*--key '(.*)'.*", "$1");

            auditor.menu("审计");
            isOpenToAll(auditor);
            takesTheBundle(auditor, number, key);
            auditor.press("开始对照");
            sees(auditor, "没有差别");
            isOpenToAll(auditor);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, 南塘村口三盏路灯不亮, 0572-8000101", "PHONE, 巷口下水道反味, 0572-8000102"})
    void asks_to_see_who_reported_and_is_listed_for_it(Screen screen, String summary, String phone) {
        String words = "电话核实是否办好（" + screen + "）";
        try (Visitor auditor = signedIn(screen, "auditor")) {
            auditor.menu("事项台账");
            auditor.find(summary);
            auditor.open(summary);
            sees(auditor, "（已隐去）");
            assertThat(auditor.page().content()).doesNotContain(phone);
            auditor.step("查看反映人");
            sees(auditor, "反映人也能看到");
            isOpenToAll(auditor);
            auditor.choose("理由", "核实办理情况");
            auditor.write("具体说明", words);
            auditor.press("查看反映人");

            sees(auditor, "已记录：查看反映人");
            sees(auditor, phone);
            sees(auditor, "您申请查看，到");
            isOpenToAll(auditor);

            auditor.menu("审计");
            sees(auditor, words);
            assertThat(auditor.page().content()).doesNotContain(phone);
            isOpenToAll(auditor);
        }
    }

    /** By the slider, by the buttons, by the keys, and left to play. */
    private void stepsThrough(Visitor auditor) {
        isOpenToAll(auditor);
        auditor.page().keyboard().press("ArrowRight");
        sees(auditor, "第 2 步，共");
        auditor.step("下一步");
        sees(auditor, "第 3 步，共");
        auditor.press("播放");
        sees(auditor, "第 4 步，共");
        auditor.press("暂停");
        auditor.page().getByRole(AriaRole.SLIDER).press("Home");
        sees(auditor, "第 1 步，共");
        auditor.page().getByRole(AriaRole.SLIDER).press("ArrowRight");
        sees(auditor, "第 2 步，共");
        sees(auditor, "当时谁在岗");
        sees(auditor, "当时适用的规定");
    }

    private void seesWhatWasKnown(Visitor auditor) {
        auditor.write("知道到", "2020-01-01T00:00");
        auditor.press("看那时");
        sees(auditor, "项不一样");
        sees(auditor, "那时还没有录入");
        isOpenToAll(auditor);
    }

    private void verifies(Visitor auditor) {
        auditor.press("立即核验");
        sees(auditor, "核验通过");
        sees(auditor, "树头签名有效");
        isOpenToAll(auditor);
    }

    /** What the browser saved is held to by the verifier, which knows nothing of us but the key. */
    private void takesTheBundle(Visitor auditor, String number, String key) {
        auditor.write("事项编号", number);
        Download download = auditor.page().waitForDownload(() -> auditor.press("下载审计包"));
        sees(auditor, "下载完成");

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream report = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = Verifier.run(report, report, download.path().toString(), "--key", key);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("verdict: valid");
        assertThat(status).isZero();
    }
}
