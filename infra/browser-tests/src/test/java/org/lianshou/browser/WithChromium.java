package org.lianshou.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs where a Chromium is found, and says so where none is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithChromium.Found.class)
@interface WithChromium {

    final class Found implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<Path> chromium = Chromium.find();
            return chromium.isPresent()
                    ? ConditionEvaluationResult.enabled("with " + chromium.get())
                    : ConditionEvaluationResult.disabled(
                            "SKIPPED: no Chromium on the PATH. Install it (apt install chromium), or name one in"
                                    + " LIANSHOU_CHROMIUM, to play the stories of the pages.");
        }
    }
}
