package org.cratedb4j.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The rooms of the client, and that the arrows between them only point down. */
class ArchitectureTest {

    private static final String ROOT = "org.cratedb4j.client";
    private static final String INTERNAL = ROOT + ".internal..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    // What rooms may know of the public package: what they throw.
    private static final DescribedPredicate<JavaClass> THROWN = assignableTo(CrateException.class)
            .or(assignableTo(ServerError.class))
            .or(assignableTo(NodeFailure.class))
            .or(assignableTo(StatementOutcome.class))
            .or(assignableTo(StatementOutcome.Status.class))
            .as("exceptions and what they hold");

    @Test
    void arrowsBetweenTheRoomsOnlyPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("client")
                .definedBy(ROOT)
                .layer("blobs")
                .definedBy(ROOT + ".internal.blobs")
                .layer("exec")
                .definedBy(ROOT + ".internal.exec")
                .layer("options")
                .definedBy(ROOT + ".internal.options")
                .layer("nodes")
                .definedBy(ROOT + ".internal.nodes")
                .layer("http")
                .definedBy(ROOT + ".internal.http")
                .layer("tls")
                .definedBy(ROOT + ".internal.tls")
                .layer("mapping")
                .definedBy(ROOT + ".internal.mapping")
                .layer("wire")
                .definedBy(ROOT + ".internal.wire")
                .layer("sql")
                .definedBy(ROOT + ".internal.sql")
                .layer("time")
                .definedBy(ROOT + ".internal.time")
                .layer("types")
                .definedBy(ROOT + ".types")
                .whereLayer("blobs")
                .mayOnlyBeAccessedByLayers("client")
                .whereLayer("exec")
                .mayOnlyBeAccessedByLayers("client", "blobs")
                .whereLayer("options")
                .mayOnlyBeAccessedByLayers("client")
                .whereLayer("nodes")
                .mayOnlyBeAccessedByLayers("client", "exec")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("client", "blobs", "exec", "nodes", "options")
                .whereLayer("tls")
                .mayOnlyBeAccessedByLayers("options", "http")
                .whereLayer("mapping")
                .mayOnlyBeAccessedByLayers("client")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("client", "blobs", "exec", "http", "mapping")
                .whereLayer("sql")
                .mayOnlyBeAccessedByLayers("client")
                .whereLayer("time")
                .mayOnlyBeAccessedByLayers("client", "blobs", "exec", "nodes", "options", "http")
                .whereLayer("types")
                .mayOnlyBeAccessedByLayers("client", "wire", "mapping")
                .ignoreDependency(DescribedPredicate.alwaysTrue(), THROWN)
                .whereLayer("client")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void jsonIsReadAndWrittenInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".internal.wire")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void httpIsSpokenInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".internal.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void tlsIsSetUpInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".internal.tls", ROOT + ".internal.http", ROOT + ".internal.options")
                .and()
                .doNotBelongToAnyOf(TlsOptions.class, CrateClientBuilder.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.net..")
                .check(CLASSES);
    }

    @Test
    void noInternalTypeShowsInThePublicFace() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".types")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should(haveOnlyPublicTypes())
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> haveOnlyPublicTypes() {
        DescribedPredicate<JavaClass> foreign = resideInAPackage(INTERNAL)
                .or(resideInAPackage("tools.jackson.."))
                .or(resideInAPackage("org.apache.."));
        return new ArchCondition<>("have only public types in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean clean = !foreign.test(method.getRawReturnType())
                        && method.getRawParameterTypes().stream().noneMatch(foreign);
                events.add(new SimpleConditionEvent(method, clean, method.getFullName()));
            }
        };
    }

    @Test
    void publicClassesAreFinalRecordsOrExceptions() {
        classes()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".types")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAssignableTo(CrateException.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void nothingIsLockedByMonitors() {
        methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    }
}
