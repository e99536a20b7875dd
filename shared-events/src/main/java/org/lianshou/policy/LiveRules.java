package org.lianshou.policy;

/** The {@link Rules} that count in this process, kept up with the log. */
@FunctionalInterface
public interface LiveRules {

    /** As they are now, for good: whoever decides or explains asks once. */
    Rules now();
}
