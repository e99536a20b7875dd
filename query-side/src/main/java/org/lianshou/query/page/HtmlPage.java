package org.lianshou.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What each page of ours has: its frame, and a page for what went wrong. */
public abstract class HtmlPage {

    private final Frame frame;

    protected HtmlPage(Frame frame) {
        this.frame = frame;
    }

    @ModelAttribute("me")
    public @Nullable Person me() {
        return frame.me();
    }

    @ModelAttribute("show")
    public Show show() {
        return frame.show();
    }

    @ModelAttribute("menu")
    public List<Menu.Item> menu() {
        return frame.menu().of(frame.me());
    }

    @ModelAttribute("look")
    public Look look(HttpServletRequest request) {
        return Look.of(request);
    }

    @ExceptionHandler
    public ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        ProblemDetail problem = refusal.problem().body();
        if (refusal.isBehind()) {
            comeBack(request, response);
            return instead("behind", problem.getStatus(), request);
        }
        return wrong(problem.getStatus(), String.valueOf(problem.getDetail()), request);
    }

    @ExceptionHandler
    public ModelAndView bad(InvalidInput input, HttpServletRequest request) {
        return wrong(400, String.valueOf(input.getMessage()), request);
    }

    /** @param detail what was wrong exactly, for whoever is asked about it */
    protected final ModelAndView wrong(int status, String detail, HttpServletRequest request) {
        ModelAndView page = instead("wrong", status, request);
        page.addObject("status", status);
        page.addObject("detail", detail);
        return page;
    }

    /** A page in the same frame, in place of the one that was asked for. */
    private ModelAndView instead(String name, int status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(name);
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("me", me());
        page.addObject("show", show());
        page.addObject("menu", menu());
        page.addObject("look", look(request));
        return page;
    }

    /** A page that does not show yet what was written asks again by itself, and says then what it would have said. */
    private static void comeBack(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Refresh", "1");
        Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(said);
            RequestContextUtils.saveOutputFlashMap(request.getRequestURI(), request, response);
        }
    }
}
