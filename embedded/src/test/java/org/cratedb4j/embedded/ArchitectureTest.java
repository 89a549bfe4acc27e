package org.cratedb4j.embedded;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the embedded node, and which may know of which: the arrows point one way, and nobody knows of HTTP. */
class ArchitectureTest {
    private static final String ROOT = "org.cratedb4j.embedded";
    private static final String INTERNAL = ROOT + ".internal.";

    /** Each room, and the rooms that it may use besides itself. */
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            room("errors"),
            room("sql", "errors"),
            room("geo", "errors"),
            room("types", "errors", "geo"),
            room("functions", "errors", "types", "geo", "sql"),
            room("catalog", "errors", "types", "functions", "sql"),
            room("store", "errors", "types", "catalog"),
            room("settings", "errors", "types", "catalog"),
            room("engine", "errors", "types"),
            room("search", "errors", "functions", "catalog"),
            room("expr", "errors", "types", "geo", "functions", "catalog", "sql", "search"),
            room("exec", "errors", "types", "functions", "catalog", "search", "expr"),
            room("analyze", "errors", "types", "functions", "catalog", "sql", "search", "expr", "exec"),
            room("dml", "errors", "types", "functions", "catalog", "sql", "expr", "exec", "analyze", "engine"),
            room("ddl", "errors", "types", "functions", "catalog", "sql", "expr", "exec", "analyze", "dml", "engine"),
            room("copy", "errors", "types", "catalog", "sql", "expr", "analyze", "dml", "ddl", "engine"),
            room("auth", "errors", "catalog", "sql", "engine", "login"),
            room("blobs", "errors", "catalog", "auth", "engine"),
            room(
                    "session",
                    "errors",
                    "types",
                    "functions",
                    "catalog",
                    "sql",
                    "expr",
                    "exec",
                    "analyze",
                    "dml",
                    "ddl",
                    "copy",
                    "auth",
                    "engine",
                    "settings"),
            room("faults"),
            room("login", "types"),
            room("tls"),
            room("cloud", "types", "sql", "copy"),
            room("http", "errors", "types", "engine", "faults", "login"),
            room(
                    "system",
                    "errors",
                    "types",
                    "functions",
                    "catalog",
                    "sql",
                    "analyze",
                    "ddl",
                    "auth",
                    "login",
                    "engine",
                    "session",
                    "settings"),
            room(
                    "node",
                    "settings",
                    "system",
                    "functions",
                    "auth",
                    "blobs",
                    "catalog",
                    "engine",
                    "http",
                    "session",
                    "store")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static Map.Entry<String, List<String>> room(String name, String... uses) {
        return Map.entry(name, Arrays.asList(uses));
    }

    static Stream<String> rooms() {
        return ROOMS.keySet().stream();
    }

    @Test
    void everyRoomHasItsPlace() {
        TreeSet<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(INTERNAL))
                .map(name -> name.substring(INTERNAL.length()))
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ROOMS.keySet()).containsAll(found);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyWhatItMay(String room) {
        String[] allowed = Stream.concat(Stream.of(room), ROOMS.getOrDefault(room, List.of()).stream())
                .map(name -> INTERNAL + name + "..")
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage(INTERNAL + room + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jettyStaysWhereHttpIsSpoken() {
        noClasses()
                .that()
                .resideOutsideOfPackages(INTERNAL + "http..", INTERNAL + "cloud.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void theCloudIsBuiltOfApiWorldAndHttpFromTopToBottom() {
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + "cloud.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INTERNAL + "cloud.world..", INTERNAL + "cloud.api..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + "cloud.world..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INTERNAL + "cloud.api..")
                .check(CLASSES);
    }

    @Test
    void luceneStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + "search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void jtsStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + "geo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.locationtech..")
                .check(CLASSES);
    }

    @Test
    void antlrStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + "sql")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(CLASSES);
    }

    @Test
    void theStoreAloneKnowsH2() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + "store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.h2..")
                .check(CLASSES);
    }
}
