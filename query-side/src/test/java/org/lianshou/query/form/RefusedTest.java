package org.lianshou.query.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshou.query.door.Reply;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Language;
import org.lianshou.wire.LianshouJson;
import org.springframework.context.i18n.LocaleContextHolder;

/** A refusal is said in the reader's language, whoever refuses. */
class RefusedTest {

    /** A code and what is expected, as faults of a field are written; a refusal's own sentence begins with a capital. */
    private static final Pattern FAULT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\",\\s*\"[a-z][^\"]* [^\"]*\"");

    /** What only the files of an import, a policy or a calendar can hold: no form is made of these. */
    private static final Set<String> FILES_ONLY =
            Set.of("broken-quote", "wrong-number-of-fields", "county-only", "weekday", "malformed-json");

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Language.CHINESE.locale());
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_field_is_told_in_chinese_with_its_bound() {
        Refused refused = refused("""
                {"title":"Bad input","code":"invalid-input","detail":"summary has at most 200 characters",
                 "errors":[{"field":"summary","code":"too-long","message":"summary has at most 200 characters"}]}""");
        Wrong wrong = new Wrong();
        refused.fields(wrong);

        assertThat(wrong.of("summary")).isEqualTo("最多 200 个字");
        assertThat(refused.sentence()).isEqualTo("没有记录，请改正后再提交：最多 200 个字");
    }

    @Test
    void english_is_the_apis_own() {
        LocaleContextHolder.setLocale(Language.ENGLISH.locale());
        Refused refused = refused("""
                {"title":"Bad input","code":"invalid-input","detail":"phone must be 5 to 20 digits",
                 "errors":[{"field":"phone","code":"phone","message":"phone must be 5 to 20 digits"}]}""");
        Wrong wrong = new Wrong();
        refused.fields(wrong);

        assertThat(wrong.of("phone")).isEqualTo("phone must be 5 to 20 digits");
        assertThat(refused.sentence()).isEqualTo("phone must be 5 to 20 digits");
    }

    @Test
    void a_rule_that_refuses_speaks_for_itself() {
        assertThat(refused("""
                        {"title":"先召开联手说事","code":"out-of-order","detail":"Hold a session first."}""").sentence()).isEqualTo("先召开联手说事");
    }

    @Test
    void a_server_that_cannot_says_what_to_do() {
        assertThat(refused("""
                        {"title":"Service Unavailable","code":"log-unavailable","detail":"Nothing was recorded."}""").sentence()).contains("没有记录", "再点一次提交");
    }

    @Test
    void every_fault_that_a_command_finds_in_a_field_has_its_chinese() throws IOException {
        Set<String> faults = new TreeSet<>();
        for (String module : Set.of("shared-events", "command-side", "infra/http", "infra/wire")) {
            faults.addAll(faults(Path.of("..", module, "src/main/java")));
        }
        faults.removeAll(FILES_ONLY);

        assertThat(faults).contains("too-long", "phone", "at-least-two", "one-line");
        assertThat(faults)
                .allSatisfy(fault ->
                        assertThat(Labels.find("wrong", fault)).as(fault).isPresent());
    }

    private static Set<String> faults(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusedTest::text)
                    .filter(source -> source.contains("Given") || source.contains("InvalidInput"))
                    .flatMap(source -> FAULT.matcher(source).results())
                    .map(fault -> fault.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refused refused(String problem) {
        Refused refused = new Refused();
        refused.take(new Reply(400, LianshouJson.mapper().readTree(problem), null));
        return refused;
    }
}
