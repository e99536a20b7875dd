package org.lianshou.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lianshou.query.projection.Progress;
import org.lianshou.query.projection.ViewDatabase;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Looks how far the views have come, and passes it on to whoever listens. It says that something is new and not what: each
 * page asks for what it shows anew, with the sight of its own reader. While nobody listens nothing is asked.
 */
@Component
class Changes implements SmartLifecycle {

    private static final Duration GLANCE = Duration.ofMillis(500);
    /** A line now and then keeps proxies from closing what looks idle, and finds out who has left. */
    private static final int GLANCES_BETWEEN_SIGNS = 30;

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ViewDatabase database;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Changes(ViewDatabase database) {
        this.database = database;
    }

    SseEmitter listen() {
        SseEmitter listener = new SseEmitter(LONGEST.toMillis());
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listener.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        return listener;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-pages").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server waits for open requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void watch() {
        long shown = -1;
        int glances = 0;
        while (running) {
            rest();
            if (!listeners.isEmpty()) {
                long applied = applied(shown);
                if (applied != shown) {
                    send(SseEmitter.event().name("changed").data(applied));
                    shown = applied;
                } else if (++glances % GLANCES_BETWEEN_SIGNS == 0) {
                    send(SseEmitter.event().comment(""));
                }
            }
        }
    }

    /** A database that is away for a moment has nothing new. */
    private long applied(long shown) {
        try {
            return Progress.of(database).map(Progress::applied).orElse(shown);
        } catch (org.springframework.dao.DataAccessException e) {
            return shown;
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        var data = event.build();
        for (SseEmitter listener : listeners) {
            try {
                listener.send(data);
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(listener);
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
