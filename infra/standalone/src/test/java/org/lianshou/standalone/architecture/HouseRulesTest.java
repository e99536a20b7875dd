package org.lianshou.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lianshou.command.issue.offender.AsksTheClock;
import org.lianshou.command.offender.KnowsTheQuerySide;
import org.lianshou.eventlog.offender.KnowsIssues;
import org.lianshou.eventlog.tree.offender.AsksTheLog;
import org.lianshou.issue.offender.KnowsSpring;
import org.lianshou.query.offender.KnowsTheCommandSide;
import org.lianshou.standalone.offender.ImportsAxon;
import org.lianshou.standalone.offender.KnowsDbScheduler;
import org.lianshou.standalone.offender.ReadsJavaObjects;
import org.lianshou.standalone.offender.util.Drawer;
import org.lianshou.verifier.offender.KnowsTheLog;

/** Every rule holds on the product, and breaks on an offender written for it: a rule that can't fail protects nothing. */
@Tag("architecture")
class HouseRulesTest {
    private static final Set<Class<?>> OFFENDERS = Set.of(
            KnowsTheCommandSide.class,
            KnowsTheQuerySide.class,
            KnowsSpring.class,
            ImportsAxon.class,
            KnowsDbScheduler.class,
            AsksTheClock.class,
            KnowsIssues.class,
            AsksTheLog.class,
            Drawer.class,
            ReadsJavaObjects.class,
            KnowsTheLog.class);

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lianshou");
        return HouseRules.ALL.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(product)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_can_fail() {
        JavaClasses offenders = new ClassFileImporter().importClasses(OFFENDERS);
        return HouseRules.ALL.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> breaks(rule.getValue(), offenders)));
    }

    private static void breaks(ArchRule rule, JavaClasses offenders) {
        assertThatThrownBy(() -> rule.check(offenders))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
