package org.lianshou.command.following;

import java.util.List;
import org.lianshou.eventlog.LogFollower;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts all who follow the log, each on a thread of its own, when everything is there. They stop as they are closed, each
 * with what it needs still open. {@code lianshou.following.enabled=false} leaves it to whoever has them follow by hand.
 */
@Component
@ConditionalOnProperty(name = "lianshou.following.enabled", matchIfMissing = true)
class Following implements SmartLifecycle {
    private final List<LogFollower<?>> followers;
    private boolean running;

    Following(List<LogFollower<?>> followers) {
        this.followers = followers;
    }

    @Override
    public void start() {
        followers.forEach(LogFollower::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
