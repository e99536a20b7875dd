package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;

/** What a page is made of is fetched once, and again when something else is in it. */
class KeptFilesTest {
    private static final String PLAIN = "/assets/lianshou.css";
    private static final Pattern HASH = Pattern.compile("-[0-9a-f]{32}(?=\\.(js|css)$)");

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_page_names_each_file_with_its_hash_and_a_browser_keeps_it_for_good() throws Exception {
        List<String> files;
        try (Browser operator = Browser.signedIn(lianshou, "operator")) {
            files = filesIn(operator.page("/issues"));
        }

        assertThat(files)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(file -> HASH.matcher(file).find());
        for (String file : files) {
            Answer answer = lianshou.get("", file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(file).isEqualTo("max-age=31536000, public, immutable");
        }
    }

    @Test
    void under_a_name_without_a_hash_a_browser_asks_whether_it_has_changed() {
        Answer first = lianshou.get("", PLAIN);

        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        Answer again =
                lianshou.send(lianshou.request("", PLAIN).header("If-Modified-Since", first.header("Last-Modified")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isIn("", "no-cache");
    }

    @Test
    void a_file_of_another_version_is_not_there_and_nobody_remembers_that_for_good() {
        String file = filesIn(lianshou.get("", "/sign-in").text()).stream()
                .filter(one -> one.startsWith("/assets/lianshou-"))
                .findFirst()
                .orElseThrow();
        Answer answer = lianshou.get("", HASH.matcher(file).replaceFirst("-0123456789abcdef0123456789abcdef"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).doesNotContain("max-age=31536000");
    }

    @Test
    void a_page_itself_is_never_kept() {
        assertThat(lianshou.get("", "/sign-in").header("Cache-Control")).contains("no-store");
    }

    private static List<String> filesIn(String page) {
        return Jsoup.parse(page).select("link[rel=stylesheet], script[src]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();
    }
}
