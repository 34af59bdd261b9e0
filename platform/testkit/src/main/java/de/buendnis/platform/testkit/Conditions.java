package de.buendnis.platform.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What the rules of the house ask of a class and ArchUnit has no words for. */
final class Conditions {

    private Conditions() {}

    /** Another package uses it, or Spring Boot starts with it. */
    static ArchCondition<JavaClass> haveAReasonToBePublic() {
        return condition(
                "be used by another package",
                type -> isUsedElsewhere(type) || isAnEntrance(type),
                " is public, but only its own package uses it");
    }

    static ArchCondition<JavaClass> resideInAMarkedPackage() {
        return condition(
                "reside in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class),
                " is in a package whose package-info.java lacks @NullMarked");
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(name -> !name.equals(type.getPackageName()));
    }

    private static boolean isAnEntrance(JavaClass type) {
        return type.isAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication");
    }

    private static ArchCondition<JavaClass> condition(
            String description, Predicate<JavaClass> holds, String complaint) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + complaint));
                }
            }
        };
    }
}
