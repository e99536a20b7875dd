package org.lianshou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What every story of the pages stands on: a browser, the site, and a look at each page with axe. */
@WithChromium
@TestInstance(Lifecycle.PER_CLASS)
abstract class Stories {
    /** Milliseconds, on a machine that has other things to do. */
    private static final double PATIENCE = 30_000;

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Chromium chromium;
    private Site site;
    private VillageGround ground;

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        site = Site.running();
        ground = new VillageGround(site);
        chromium = Chromium.start(Chromium.find().orElseThrow());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    Site site() {
        return site;
    }

    /** What a story begins with is brought about by programs. */
    VillageGround ground() {
        return ground;
    }

    /** Somebody before the notice board, who has not signed in. */
    Visitor visitor(Screen screen) {
        return Visitor.at(chromium.browser(), screen, site.address());
    }

    Visitor signedIn(Screen screen, String person) {
        return visitor(screen).signIn(person, site.password());
    }

    /** No finding of axe that keeps somebody out (WCAG 2.2 AA), and no request that left the site. */
    void isOpenToAll(Visitor visitor) {
        Page page = visitor.page();
        page.waitForLoadState();
        List<Rule> grave = grave(page);
        if (!grave.isEmpty()) {
            grave = grave(page); // a list may have been made anew beneath the first look
        }
        assertThat(grave)
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(visitor.elsewhere()).as("requests that left the site").isEmpty();
    }

    private static List<Rule> grave(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(
                                true) // a page of ours is one frame, and needs no second page to be looked at from
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
    }

    String password() {
        return site.password();
    }

    static void sees(Visitor visitor, String words) {
        assertThat(visitor.page().getByText(words).locator("visible=true").first())
                .isVisible();
    }
}
