package org.lianshou.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is typed into a form is kept where it is typed: a session may end before it is sent. */
class DraftsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*method=\"post\"[^>]*>");

    /** In which nothing is typed, or nothing that anybody would keep. */
    private static final Set<String> NOTHING_TYPED =
            Set.of("@{/look}", "@{/sign-out}", "@{/audit/comparisons}", "@{/drafts/new}", "@{/follow}");

    @Test
    void every_form_of_every_page_is_a_draft() throws IOException {
        Set<String> lost = new TreeSet<>();
        for (Path template : templates()) {
            FORM.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group())
                    .filter(form -> NOTHING_TYPED.stream().noneMatch(form::contains))
                    .filter(form -> !form.contains("data-draft=") && !form.contains("class=\"phone-form"))
                    .forEach(form -> lost.add(template.getFileName() + " " + form));
        }

        assertThat(lost).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".html")).collect(Collectors.toList());
        }
    }
}
