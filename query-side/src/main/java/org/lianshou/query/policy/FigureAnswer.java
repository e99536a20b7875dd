package org.lianshou.query.policy;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Figure;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy.SetFigure;
import org.lianshou.policy.PolicyLayer;

/**
 * A figure, and what it rests on.
 *
 * @param name what people call it, such as 退单时限
 * @param english the same in English
 * @param source the rule and clause it comes from, or whose practice or default it is
 * @param file the policy file that set it
 * @param area the area whose file that is; absent where it is the county's
 */
public record FigureAnswer(
        String key,
        String name,
        String english,
        String value,
        String source,
        PolicyVersion file,
        @Nullable AreaId area) {

    static FigureAnswer of(SetFigure set) {
        return of(set.key(), set.figure(), set.layer());
    }

    static FigureAnswer of(FigureKey key, Figure figure, PolicyLayer layer) {
        return new FigureAnswer(
                key.key(), key.label(), key.english(), figure.value(), figure.source(), layer.version(), layer.node());
    }
}
