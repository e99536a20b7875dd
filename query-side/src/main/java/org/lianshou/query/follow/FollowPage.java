package org.lianshou.query.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Notice;
import org.lianshou.issue.Step;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.projection.Snapshot;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Follows an issue by its number. What is typed is posted, so that it stands in no address, log or history. */
@Controller
class FollowPage extends HtmlPage {

    private final Followed followed;
    private final Guesses guesses;

    FollowPage(Followed followed, Guesses guesses, Frame frame) {
        super(frame);
        this.followed = followed;
        this.guesses = guesses;
    }

    @GetMapping("/follow")
    String ask(Model model) {
        return asked("", "", model);
    }

    @PostMapping("/follow")
    String follow(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String tail,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String digits = number.strip();
        String end = tail.strip();
        if (!digits.matches("[0-9]{1,18}") || !end.matches("[0-9]{" + Followed.TAIL + "}")) {
            return asked(digits, "malformed", model);
        }
        long asked = Long.parseLong(digits);
        String address = request.getRemoteAddr();
        if (!guesses.mayTry(asked, address)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return asked(digits, "too-often", model);
        }
        Optional<Snapshot<Issue>> found = followed.find(asked, end);
        if (found.isEmpty()) {
            return asked(digits, "unknown", model);
        }
        guesses.wasRight(asked, address);
        return told(found.get(), model);
    }

    /** @param wrong why there is nothing to tell; empty where nothing was asked yet */
    private static String asked(String number, String wrong, Model model) {
        model.addAttribute("number", number.length() > 18 ? "" : number);
        model.addAttribute("wrong", wrong);
        return "follow";
    }

    private static String told(Snapshot<Issue> snapshot, Model model) {
        Issue issue = snapshot.state();
        model.addAttribute("number", snapshot.number());
        model.addAttribute("issue", issue);
        model.addAttribute("steps", Step.values());
        model.addAttribute("due", due(issue));
        model.addAttribute("notice", published(issue));
        return "followed";
    }

    /** While work on the matter is owed. */
    private static @Nullable Instant due(Issue issue) {
        return Optional.ofNullable(issue.duty())
                .filter(duty -> issue.stage().isBeforeCompletion())
                .map(Duty::deadline)
                .filter(deadline -> !deadline.isBound())
                .map(Deadline::due)
                .orElse(null);
    }

    private static @Nullable Notice published(Issue issue) {
        return Optional.ofNullable(issue.notice())
                .filter(notice -> notice.postedAt() != null)
                .orElse(null);
    }
}
