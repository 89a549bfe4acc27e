package org.cratedb4j.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, as CONTRIBUTING.md lists them, and between the rooms of the command. */
class ModuleArrowsTest {
    private static final String CLIENT = "org.cratedb4j.client..";
    private static final String EMBEDDED = "org.cratedb4j.embedded..";
    private static final String CLI = "org.cratedb4j.cli..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cratedb4j");

    @Test
    void client_uses_no_other_module() {
        check(noClasses()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED, CLI));
    }

    @Test
    void embedded_uses_no_other_module() {
        check(noClasses()
                .that()
                .resideInAPackage(EMBEDDED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLIENT, CLI));
    }

    @Test
    void the_command_uses_only_public_packages_of_other_modules() {
        check(noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.cratedb4j.client.internal..", "org.cratedb4j.embedded.internal.."));
    }

    @Test
    void only_the_terminal_room_and_the_entry_point_touch_the_process_streams() {
        check(noClasses()
                .that()
                .resideInAPackage(CLI)
                .and()
                .resideOutsideOfPackages("org.cratedb4j.cli.internal.terminal")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void printers_and_terminal_do_not_know_the_commands() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.cratedb4j.cli.internal.output", "org.cratedb4j.cli.internal.terminal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.cratedb4j.cli.internal.command", "org.cratedb4j.cli.internal.demo"));
    }

    @Test
    void picocli_is_known_to_commands_only() {
        check(classes()
                .that()
                .resideInAPackage("org.cratedb4j..")
                .and()
                .resideOutsideOfPackage("org.cratedb4j.cli.internal.command")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("picocli.."));
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
