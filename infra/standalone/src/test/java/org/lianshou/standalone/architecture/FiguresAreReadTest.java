package org.lianshou.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;

/**
 * Every figure of policy is read by a rule: its key, or an accessor of {@link Policy} that leads to its key, is used by
 * something beside the two themselves. A figure that people may set and nothing reads would be a promise that nobody keeps.
 */
@Tag("architecture")
class FiguresAreReadTest {
    private static final Set<String> POLICY = Set.of(Policy.class.getName(), FigureKey.class.getName());

    @Test
    void every_figure_is_read_by_something_beside_the_policy_itself() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lianshou");
        assertThat(unread(product)).isEmpty();
    }

    @Test
    void without_the_rules_nothing_reads_them() {
        JavaClasses policyAlone = new ClassFileImporter().importClasses(Policy.class, FigureKey.class);
        assertThat(unread(policyAlone)).contains(FigureKey.TOLERANCE, FigureKey.PETITION_REVIEW_WITHIN);
    }

    private static List<FigureKey> unread(JavaClasses classes) {
        Set<String> read = read(classes);
        return Arrays.stream(FigureKey.values())
                .filter(FigureKey::isRequired)
                .filter(key -> !read.contains(key.name()))
                .toList();
    }

    /** From what stands outside, along the methods of the two, to the constants. */
    private static Set<String> read(JavaClasses classes) {
        Deque<JavaAccess<?>> ahead = new ArrayDeque<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (JavaClass one : classes) {
            if (!POLICY.contains(one.getName())) {
                ahead.addAll(one.getAccessesFromSelf());
            }
        }
        while (!ahead.isEmpty()) {
            JavaAccess<?> access = ahead.remove();
            if (!POLICY.contains(access.getTargetOwner().getName())) {
                continue;
            }
            if (access instanceof JavaFieldAccess) {
                read.add(access.getTarget().getName());
            } else if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit reached
                    && seen.add(reached)) {
                ahead.addAll(reached.getAccessesFromSelf());
            }
        }
        return read;
    }
}
