package org.lianshou.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The rules of the house, each by the name under which a test holds it and another shows that it can fail. */
final class HouseRules {
    private static final String COMMAND_SIDE = "org.lianshou.command..";
    private static final String QUERY_SIDE = "org.lianshou.query..";
    private static final String[] SHARED = {
        "org.lianshou.stream..",
        "org.lianshou.issue..",
        "org.lianshou.session..",
        "org.lianshou.area..",
        "org.lianshou.callout..",
        "org.lianshou.response..",
        "org.lianshou.supervision..",
        "org.lianshou.hotline..",
        "org.lianshou.visit..",
        "org.lianshou.redaction..",
        "org.lianshou.directory..",
        "org.lianshou.policy..",
        "org.lianshou.access.."
    };

    static final Map<String, ArchRule> ALL = Map.ofEntries(
            entry(
                    "the query side does not know the command side",
                    noClasses()
                            .that()
                            .resideInAPackage(QUERY_SIDE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(COMMAND_SIDE)),
            entry(
                    "the command side does not know the query side",
                    noClasses()
                            .that()
                            .resideInAPackage(COMMAND_SIDE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(QUERY_SIDE)),
            entry(
                    "shared events know the JDK and JSpecify alone",
                    classes()
                            .that()
                            .resideInAnyPackage(SHARED)
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "java..",
                                    "org.jspecify..",
                                    "org.lianshou.stream..",
                                    "org.lianshou.issue..",
                                    "org.lianshou.session..",
                                    "org.lianshou.area..",
                                    "org.lianshou.callout..",
                                    "org.lianshou.response..",
                                    "org.lianshou.supervision..",
                                    "org.lianshou.hotline..",
                                    "org.lianshou.visit..",
                                    "org.lianshou.redaction..",
                                    "org.lianshou.directory..",
                                    "org.lianshou.policy..",
                                    "org.lianshou.access..")),
            entry(
                    "only packages named axon import Axon",
                    noClasses()
                            .that()
                            .resideInAPackage("org.lianshou..")
                            .and()
                            .resideOutsideOfPackage("..axon..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.axonframework..")),
            entry(
                    "only packages named dbscheduler know db-scheduler",
                    noClasses()
                            .that()
                            .resideInAPackage("org.lianshou..")
                            .and()
                            .resideOutsideOfPackage("..dbscheduler..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.github.kagkarlsson..")),
            entry(
                    "deciders are pure",
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    "org.lianshou.command.issue..",
                                    "org.lianshou.command.session..",
                                    "org.lianshou.command.area..",
                                    "org.lianshou.command.callout..",
                                    "org.lianshou.command.response..",
                                    "org.lianshou.command.supervision..",
                                    "org.lianshou.command.hotline..",
                                    "org.lianshou.command.visit..",
                                    "org.lianshou.command.policy..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.sql..",
                                    "java.io..",
                                    "java.nio..",
                                    "java.net..",
                                    "java.util.random..",
                                    "org.springframework..",
                                    "org.axonframework..",
                                    "org.lianshou.eventlog..")
                            .orShould()
                            .dependOnClassesThat()
                            .areAssignableTo(Clock.class)
                            .orShould()
                            .callMethod(Instant.class, "now")),
            entry(
                    "the event log knows nothing of issues",
                    noClasses()
                            .that()
                            .resideInAPackage("org.lianshou.eventlog..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(SHARED)),
            entry(
                    "whoever audits needs the tree and the JDK alone",
                    classes()
                            .that()
                            .resideInAPackage("org.lianshou.eventlog.tree..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("java..", "org.jspecify..", "org.lianshou.eventlog.tree")),
            entry(
                    "the verifier knows the JDK and JSpecify alone",
                    classes()
                            .that()
                            .resideInAPackage("org.lianshou.verifier..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("java..", "org.jspecify..", "org.lianshou.verifier..")),
            entry(
                    "no package is a drawer for odds and ends",
                    noClasses()
                            .that()
                            .resideInAPackage("org.lianshou..")
                            .should()
                            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..")),
            entry(
                    "nothing is serialized by Java or XStream",
                    noClasses()
                            .that()
                            .resideInAPackage("org.lianshou..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.thoughtworks.xstream..")
                            .orShould()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.io.ObjectInputStream")));

    private HouseRules() {}
}
