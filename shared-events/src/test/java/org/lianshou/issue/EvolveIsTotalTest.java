package org.lianshou.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded has happened: no event in any order makes the fold throw. */
class EvolveIsTotalTest {
    private static final IssueId ID = new IssueId(new UUID(1, 1));
    private static final List<Class<?>> EVENTS = leaves(IssueEvent.class).toList();
    private static final List<Matter> MATTERS = List.of(
            matter(Kind.APPEAL, AppealType.REQUEST, null),
            matter(Kind.HAZARD, null, Severity.MINOR),
            matter(Kind.DISPUTE, null, null));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noEventInAnyOrderMakesItThrow(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int life = 0; life < 200; life++) {
            List<IssueEvent> events = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                events.add(event(EVENTS.get(random.nextInt(EVENTS.size())), random));
            }
            assertThat(Issue.fold(ID, events).version()).as("seed %d", seed).isEqualTo(39);
        }
    }

    private static IssueEvent event(Class<?> type, RandomGenerator random) {
        return (IssueEvent) make(type, random);
    }

    /** A record of random parts; every event is one. */
    private static Object make(Class<?> type, RandomGenerator random) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(part -> part(part, random)).toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("can't make a " + type.getSimpleName() + " of " + Arrays.toString(values), e);
        }
    }

    private static @Nullable Object part(RecordComponent part, RandomGenerator random) {
        Type type = part.getType();
        if (part.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        Object fixed = FIXED.get(type);
        if (fixed != null) {
            return fixed;
        }
        if (type == Matter.class) {
            return MATTERS.get(random.nextInt(MATTERS.size()));
        }
        if (type == int.class) {
            return random.nextInt(4);
        }
        if (type == long.class) {
            return random.nextLong(9);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        Class<?> other = part.getType();
        return other.isEnum()
                ? other.getEnumConstants()[random.nextInt(other.getEnumConstants().length)]
                : make(other, random);
    }

    private static final Map<Type, Object> FIXED = Map.ofEntries(
            Map.entry(IssueId.class, ID),
            Map.entry(String.class, "话"),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(List.class, List.of()),
            Map.entry(AreaId.class, new AreaId("a")),
            Map.entry(UnitId.class, new UnitId("u")),
            Map.entry(PersonId.class, new PersonId("p")),
            Map.entry(CategoryId.class, new CategoryId("c")),
            Map.entry(PolicyVersion.class, new PolicyVersion("v")),
            Map.entry(SubjectId.class, new SubjectId(new UUID(2, 2))),
            Map.entry(Ground.class, new Ground("because", "话")),
            Map.entry(Origin.class, new Origin("old", "1", "closed")),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(OccasionId.class, new OccasionId(new UUID(3, 3))),
            Map.entry(Place.class, Place.UNKNOWN),
            Map.entry(Evidence.class, new Evidence("e", null, null, null)),
            Map.entry(Personal.class, new Personal.Erased(new SubjectId(new UUID(2, 2)))),
            Map.entry(Correction.class, new Correction(null, null, null, null, Severity.CRITICAL, null)));

    private static Matter matter(Kind kind, @Nullable AppealType type, @Nullable Severity severity) {
        return new Matter(kind, type, severity, null, new CategoryId("c"), Urgency.ORDINARY, "题", "文", null);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EvolveIsTotalTest::leaves)
                : Stream.of(type);
    }
}
