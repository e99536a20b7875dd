package org.lianshou.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** What the script {@code run} starts: one family of measurements by its name, or all. */
public final class Benchmark {

    /** One family: prints its lines, and throws where it could not measure. */
    private interface Family {
        void run(Options options, Lines lines) throws Exception;
    }

    private static final Map<String, Family> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("start", StartRun::run);
        FAMILIES.put("memory", MemoryRun::run);
        FAMILIES.put("commands", CommandsRun::run);
        FAMILIES.put("http", HttpRun::run);
        FAMILIES.put("replay", ReplayRun::run);
        FAMILIES.put("history", HistoryRun::run);
        FAMILIES.put("routing", RoutingRun::run);
        FAMILIES.put("storage", StorageRun::run);
        FAMILIES.put("verify", VerifyRun::run);
        FAMILIES.put("kills", KillsRun::run);
        FAMILIES.put("torture", TortureRun::ours);
        FAMILIES.put("torture-stock", TortureRun::stock);
        FAMILIES.put("tamper", TamperRun::run);
        FAMILIES.put("erase", EraseRun::run);
        FAMILIES.put("sessions", SessionsRun::run);
        FAMILIES.put("month", MonthRun::run);
        FAMILIES.put("pages", PagesRun::run);
    }

    private Benchmark() {}

    public static void main(String[] arguments) {
        Lines lines = Lines.onStandardOut();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.ERROR);
        System.exit(run(arguments, lines));
    }

    private static int run(String[] arguments, Lines lines) {
        try {
            Options options = Options.parse(arguments);
            for (Map.Entry<String, Family> family : FAMILIES.entrySet()) {
                if (options.name().equals("all") || options.name().equals(family.getKey())) {
                    lines.progress(family.getKey());
                    family.getValue().run(options, lines);
                }
            }
            return 0;
        } catch (Options.Misused e) {
            lines.progress(
                    e.getMessage() + "\nrun NAME [--quick] [--rounds N] [--seconds N] [--seed N], NAME one of all, "
                            + String.join(", ", FAMILIES.keySet()));
            return 2;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }

    static boolean knows(String name) {
        return name.equals("all") || FAMILIES.containsKey(name);
    }
}
