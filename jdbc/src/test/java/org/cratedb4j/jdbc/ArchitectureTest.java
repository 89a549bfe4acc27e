package org.cratedb4j.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the driver, and that the arrows between them only point down. */
class ArchitectureTest {

    private static final String ROOT = "org.cratedb4j.jdbc";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void arrowsBetweenTheRoomsOnlyPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("jdbc")
                .definedBy(ROOT)
                .layer("url")
                .definedBy(ROOT + ".internal.url")
                .layer("connection")
                .definedBy(ROOT + ".internal.connection")
                .layer("statement")
                .definedBy(ROOT + ".internal.statement")
                .layer("metadata")
                .definedBy(ROOT + ".internal.metadata")
                .layer("parameters")
                .definedBy(ROOT + ".internal.parameters")
                .layer("session")
                .definedBy(ROOT + ".internal.session")
                .layer("result")
                .definedBy(ROOT + ".internal.result")
                .layer("sql")
                .definedBy(ROOT + ".internal.sql")
                .layer("lob")
                .definedBy(ROOT + ".internal.lob")
                .layer("types")
                .definedBy(ROOT + ".internal.types")
                .layer("error")
                .definedBy(ROOT + ".internal.error")
                .whereLayer("jdbc")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("connection")
                .mayOnlyBeAccessedByLayers("jdbc")
                .whereLayer("url")
                .mayOnlyBeAccessedByLayers("jdbc", "connection")
                .whereLayer("statement")
                .mayOnlyBeAccessedByLayers("connection")
                .whereLayer("metadata")
                .mayOnlyBeAccessedByLayers("connection", "statement", "jdbc")
                .whereLayer("parameters")
                .mayOnlyBeAccessedByLayers("connection", "statement")
                .whereLayer("session")
                .mayOnlyBeAccessedByLayers("connection", "statement", "metadata")
                .whereLayer("result")
                .mayOnlyBeAccessedByLayers("jdbc", "connection", "statement", "metadata", "parameters", "session")
                .whereLayer("sql")
                .mayOnlyBeAccessedByLayers("connection", "statement", "metadata", "session")
                .whereLayer("lob")
                .mayOnlyBeAccessedByLayers("connection", "parameters", "result", "types")
                .whereLayer("types")
                .mayOnlyBeAccessedByLayers("connection", "statement", "metadata", "parameters", "result")
                .check(CLASSES);
    }

    @Test
    void onlyTheClientSpeaksToServers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void ofTheClientsRoomsOnlyTheOneOfSqlTextIsShared() {
        DescribedPredicate<JavaClass> otherRooms = resideInAPackage("org.cratedb4j.client.internal..")
                .and(not(resideInAPackage("org.cratedb4j.client.internal.sql")));
        noClasses().should().dependOnClassesThat(otherRooms).check(CLASSES);
    }

    @Test
    void nothingIsLockedByMonitors() {
        methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    }
}
