package org.lianshou.query.sessions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.session.Conclusion;
import org.springframework.stereotype.Component;

/** What minutes could say, from what was recorded in the session: one paragraph a matter, for somebody to read over. */
@Component
class MinutesText {
    private static final int LONGEST = 4_000;

    private final Show show;

    MinutesText(Show show) {
        this.show = show;
    }

    String proposed(Meeting meeting) {
        List<Matter> matters = meeting.matters();
        String text = Stream.iterate(0, n -> n < matters.size(), n -> n + 1)
                .map(n -> (n + 1) + ". " + matters.get(n).summary() + "：" + outcome(matters.get(n)))
                .collect(Collectors.joining("\n"));
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) : text;
    }

    private String outcome(Matter matter) {
        Conclusion conclusion = matter.item().conclusion();
        if (conclusion == null) {
            return Language.current().either("留待下次。", "left for another session.");
        }
        String words = conclusion.words() == null ? "" : "，" + conclusion.words();
        String plan = conclusion.plan() == null ? "" : "，" + conclusion.plan().measures();
        String until = conclusion.until() == null ? "" : "（" + conclusion.until() + "）";
        return show.of(conclusion.outcome()) + until + plan + words;
    }
}
