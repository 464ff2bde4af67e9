package org.vitrine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/// How the house is built: who may use whom, and where things are.
@AnalyzeClasses(packages = "org.vitrine", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(VitrineApplication.class).verify();
    }

    @ArchTest
    static final ArchRule VAADIN_STAYS_IN_THE_STUDIO = noClasses()
            .that()
            .resideOutsideOfPackages("org.vitrine.studio..", "org.vitrine.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule THE_SITE_NEVER_SEES_A_DRAFT = noClasses()
            .that()
            .resideInAPackage("org.vitrine.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.vitrine.exhibits", "org.vitrine.library..", "org.vitrine.accounts..");

    @ArchTest
    static final ArchRule MACHINES_READ_ONLY_WHAT_IS_PUBLISHED = noClasses()
            .that()
            .resideInAPackage("org.vitrine.machines..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.<JavaClass>describe(
                    "know drafts or unpublished documents",
                    type -> java.util.List.of("org.vitrine.exhibits", "org.vitrine.library")
                                    .contains(type.getPackageName())
                            && (type.isAnnotatedWith(org.springframework.stereotype.Service.class)
                                    || type.isAnnotatedWith(org.springframework.stereotype.Component.class)
                                    || type.getSimpleName().equals("Draft"))));

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_THEIR_MODULES_OWN =
            classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule EVERY_VIEW_SAYS_WHO_MAY_OPEN_IT = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(ArchConditions.beAnnotatedWith(RolesAllowed.class)
                    .or(ArchConditions.beAnnotatedWith(PermitAll.class))
                    .or(ArchConditions.beAnnotatedWith(com.vaadin.flow.server.auth.AnonymousAllowed.class)));

    @ArchTest
    static final ArchRule VIEWS_ARE_THE_STUDIOS_OWN = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .and()
            .doNotHaveSimpleName("LoginView") // security names it
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TRANSACTIONS_ARE_DECLARED_BY_SERVICES = methods()
            .that()
            .areAnnotatedWith(org.springframework.transaction.annotation.Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(org.springframework.stereotype.Service.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Data|Info)$");

    @ArchTest
    static final ArchRule THE_CONTENT_OF_EXHIBITS_IS_DATA = classes()
            .that()
            .resideInAPackage("org.vitrine.exhibits.content")
            .and()
            .arePublic()
            .and(com.tngtech.archunit.base.DescribedPredicate.<JavaClass>describe(
                    "are no interfaces", type -> !type.isInterface()))
            .should()
            .beRecords()
            .orShould()
            .beEnums();
}
