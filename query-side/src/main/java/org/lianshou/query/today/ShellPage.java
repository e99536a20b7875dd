package org.lianshou.query.today;

import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a phone keeps to show something without a net. */
@Controller
class ShellPage extends HtmlPage {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    ShellPage(Frame frame) {
        super(frame);
    }

    /** At the root, since a service worker serves what lies below its own address (W3C, Service Workers, 7.1). */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/worker.js"));
    }

    @GetMapping("/offline")
    String offline() {
        return "offline";
    }
}
