package org.cratedb4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.api.Test;

/** The all-in-one jar holds our packages, what the JVM looks for in a jar, and licences; and it works on its own. */
class AllInOneJarIT {

    private static final File JAR = new File(System.getProperty("jar.all"));

    private static final String SHADED = "org.cratedb4j.jdbc.shaded.";

    @Test
    void itHoldsOurPackagesServiceFilesAndLicencesOnly() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            List<String> foreign = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name ->
                            !name.startsWith("org/cratedb4j/client/") && !name.startsWith("org/cratedb4j/jdbc/"))
                    .filter(name -> !name.startsWith("META-INF/native-image/org.cratedb4j/"))
                    .filter(name -> !name.matches("META-INF/([A-Za-z-]+-)?(LICENSE|NOTICE)(\\.txt)?"))
                    .toList();

            assertThat(foreign)
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/services/java.sql.Driver",
                            "META-INF/services/" + SHADED + "jackson.core.TokenStreamFactory",
                            "META-INF/services/" + SHADED + "slf4j.spi.SLF4JServiceProvider");
        }
    }

    @Test
    void itWorksWithoutAnyOtherJar() throws Exception {
        URL[] alone = {JAR.toURI().toURL()};
        try (EmbeddedNode node = EmbeddedNode.start();
                URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            Driver driver = ServiceLoader.load(Driver.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(found -> found.getClass().getName().equals("org.cratedb4j.jdbc.CrateDriver"))
                    .findFirst()
                    .orElseThrow();
            try (Connection connection = driver.connect("jdbc:cratedb:" + node.url(), new Properties());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 6 * 7")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
        }
    }
}
