package org.lianshou.standalone;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Logging belongs to the process, and Spring Boot sets it up with each application: two that start side by side stumble
 * over each other there. So it is set up before any test, by an application that does nothing else and stays open, and
 * left as it is by all others.
 */
public final class LoggingSetUpOnce implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(LoggingSystem.SYSTEM_PROPERTY) == null) {
            SpringApplication nothing = new SpringApplication(LoggingSetUpOnce.class);
            nothing.setWebApplicationType(WebApplicationType.NONE);
            nothing.run();
            System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        }
    }
}
