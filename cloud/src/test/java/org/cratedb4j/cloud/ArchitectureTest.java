package org.cratedb4j.cloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the module, and that the arrows between them only point down. */
class ArchitectureTest {

    private static final String ROOT = "org.cratedb4j.cloud";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void arrowsBetweenTheRoomsOnlyPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cluster")
                .definedBy(ROOT + ".internal.cluster")
                .layer("login")
                .definedBy(ROOT + ".internal.login")
                .layer("config")
                .definedBy(ROOT + ".internal.config")
                .layer("http")
                .definedBy(ROOT + ".internal.http")
                .layer("operation")
                .definedBy(ROOT + ".internal.operation")
                .layer("model")
                .definedBy(ROOT + ".model")
                .layer("json")
                .definedBy(ROOT + ".internal.json")
                .layer("time")
                .definedBy(ROOT + ".internal.time")
                .whereLayer("cluster")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("login")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("config")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("operation")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("operation", "cluster")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("http", "model")
                .whereLayer("time")
                .mayOnlyBeAccessedByLayers("http", "operation")
                .check(CLASSES);
    }

    @Test
    void nothingButHttpSpeaksToServers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".internal.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache..")
                .check(CLASSES);
    }

    @Test
    void theInsidesOfTheClientStayItsOwn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cratedb4j.client.internal..")
                .check(CLASSES);
    }

    @Test
    void nothingIsLockedByMonitors() {
        methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    }
}
