package de.buendnis.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * The rules of the house that a compiler does not know. Each module's tests call this with their
 * own package; a class of this module's tests violates each rule on purpose and is caught.
 */
public final class HouseRules {

    private HouseRules() {}

    /** Checks a service, such as {@code de.buendnis.registry}. */
    public static void checkService(String root) {
        JavaClasses main = main(root);
        check(main, Stream.concat(everywhere(root), Stream.of(publicOnlyForAReason())));
        check(tests(root), Stream.of(testsWaitForConditions()));
    }

    /**
     * Checks a library, such as {@code de.buendnis.platform.mail}: others call its public types.
     */
    public static void checkLibrary(String root) {
        check(main(root), everywhere(root));
        check(tests(root), Stream.of(testsWaitForConditions()));
    }

    private static Stream<ArchRule> everywhere(String root) {
        return Stream.of(
                noServiceKnowsAnother(root), noCycles(root), noEmptyNames(), nullIsMarked());
    }

    static ArchRule noServiceKnowsAnother(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("de.buendnis..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        root + "..",
                                                        "de.buendnis.platform..",
                                                        "de.buendnis.contracts.."))))
                .because("services talk through topics only, and platform knows no service");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs itself through another is one feature")
                .allowEmptyShould(true);
    }

    static ArchRule publicOnlyForAReason() {
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(not(simpleNameEndingWith("package-info")))
                .should(Conditions.haveAReasonToBePublic())
                .because("package-private is the default");
    }

    static ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$](\\w*[a-z0-9])?(Impl|Manager|Helper|Utils?|D[Tt][Oo]|Base|Abstract)"
                                + "([A-Z0-9]\\w*)?")
                .because("such a word says nothing about what the type is for");
    }

    static ArchRule nullIsMarked() {
        return classes()
                .should(Conditions.resideInAMarkedPackage())
                .because("NullAway only checks what is @NullMarked");
    }

    static ArchRule testsWaitForConditions() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.mockito.."))
                .because("tests wait for conditions (Awaitility) and use the real parts")
                .allowEmptyShould(true);
    }

    private static JavaClasses main(String root) {
        JavaClasses classes = read(root, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        // A misspelt package would otherwise pass for ever.
        Assertions.assertFalse(classes.isEmpty(), () -> "There are no classes in " + root);
        return classes;
    }

    private static JavaClasses tests(String root) {
        return read(root, ImportOption.Predefined.ONLY_INCLUDE_TESTS);
    }

    /** Libraries are not read: no rule asks what is inside them, and it takes most of the time. */
    private static JavaClasses read(String root, ImportOption part) {
        return ArchConfiguration.withThreadLocalScope(
                configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter().withImportOption(part).importPackages(root);
                });
    }

    private static void check(JavaClasses classes, Stream<ArchRule> rules) {
        List<ArchRule> all = rules.toList();
        Assertions.assertAll(all.stream().map(rule -> () -> rule.check(classes)));
    }
}
