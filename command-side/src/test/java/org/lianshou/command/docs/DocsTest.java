package org.lianshou.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages say what the code does. */
class DocsTest {
    private static final boolean REGENERATE = "docs".equals(System.getProperty("regenerate"));

    private static final Pattern LINK = Pattern.compile("\\[`(\\w+)`]\\((\\S+?)\\)");

    @Test
    void theStatesPageSaysWhatTheDecidersDo() throws IOException {
        same("states.md", StatesPage.text());
    }

    @Test
    void theSessionsPageSaysWhatTheirDeciderDoes() throws IOException {
        same("sessions.md", SessionsPage.text());
    }

    @Test
    void theLinkagePageSaysWhatTheirDecidersDo() throws IOException {
        same("linkage.md", LinkagePage.text());
    }

    @Test
    void theAccessPageSaysWhatTheTableHolds() throws IOException {
        same("access.md", AccessPage.text());
    }

    @Test
    void theGlossaryLinksToCodeThatExists() throws IOException {
        Path docs = Path.of("..", "docs");
        Matcher links = LINK.matcher(Files.readString(docs.resolve("glossary.md")));
        while (links.find()) {
            assertThat(docs.resolve(links.group(2))).as(links.group()).content().contains(links.group(1));
        }
    }

    private static void same(String name, String text) throws IOException {
        Path page = Path.of("..", "docs", name);
        if (REGENERATE) {
            Files.writeString(page, text);
        }
        assertThat(page)
                .as(
                        "docs/%s is behind the code; write it anew with: mvn -Dquickly -pl command-side -am -Dtest=DocsTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=docs verify",
                        name)
                .exists()
                .hasContent(text);
    }
}
