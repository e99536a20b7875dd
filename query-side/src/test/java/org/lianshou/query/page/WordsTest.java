package org.lianshou.query.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two languages say the same, and pages say nothing else. */
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/lianshou/query");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(words("words_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("words.properties").stringPropertyNames());
    }

    @Test
    void english_is_english() throws IOException {
        Properties english = words("words_en.properties");
        english.remove("frame.language"); // leads back to Chinese

        assertThat(english.values())
                .noneMatch(word -> word.toString().codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void what_pages_say_is_in_the_words() throws IOException {
        Set<String> known = words("words.properties").stringPropertyNames();

        assertThat(known).containsAll(said());
    }

    /** Whoever opens the form of a command reads what it does and what comes after it; a report has a page of its own. */
    @Test
    void every_command_says_what_it_leads_to() throws IOException {
        Set<String> said = words("labels.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith("command.") && !key.equals("command.report"))
                .map(key -> "about" + key.substring("command".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(words("words.properties").stringPropertyNames()).containsAll(said);
    }

    /** A sentence with its places filled keeps them in both languages. */
    @Test
    void both_languages_have_the_same_places() throws IOException {
        Properties chinese = words("words.properties");
        Properties english = words("words_en.properties");

        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(chinese.getProperty(key))));
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(sentence)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said() throws IOException {
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            return pages.filter(Files::isRegularFile)
                    .map(WordsTest::text)
                    .flatMap(page -> KEY.matcher(page).results())
                    .map(key -> key.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(name), UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
