package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a jar for several releases, what counts is what the JVM of the tests would load. */
class ReleaseJarsTest {

  @ParameterizedTest
  @CsvSource({"11,17,1", "17,17,1", "18,17,0", "25,17,0", "25,25,1", "25,26,1"})
  void findsASuiteThatIsThereForSomeReleasesAlone(
      int since, int release, int suites, @TempDir Path temp) throws IOException {
    Path jar = ReleaseJarFixture.suiteOf(temp, "versions/" + since + "/");

    assertThat(found(jar, release).suites()).hasSize(suites);
  }

  @ParameterizedTest
  @CsvSource({"17,old", "20,old", "21,middle", "24,middle", "25,recent"})
  void readsTheClassOfTheRelease(int release, String test, @TempDir Path temp) throws IOException {
    Path jar = releases(temp, "Multi-Release: true");

    assertThat(found(jar, release).tests("p.A")).containsExactly(test);
  }

  @ParameterizedTest
  @CsvSource({"Multi-Release: false", "Other: true", "Multi-Release: yes"})
  void readsTheUsualClassWhereTheManifestSpeaksOfNoReleases(String line, @TempDir Path temp)
      throws IOException {
    Path jar = releases(temp, line);

    assertThat(found(jar, 25).tests("p.A")).containsExactly("old");
  }

  @Test
  void readsTheManifestInUpperAndLowerCase(@TempDir Path temp) throws IOException {
    Path jar = releases(temp, "multi-release: TRUE");

    assertThat(found(jar, 21).tests("p.A")).containsExactly("middle");
  }

  @Test
  void inheritsFromTheBaseClassOfTheRelease(@TempDir Path temp) throws IOException {
    Path lib = releases(temp, "Multi-Release: true");
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(lib)
            .source("package q; public class B extends p.A {}")
            .compile();

    Found found = Found.of(new ScanRequest("", List.of(classes), List.of(classes, lib), 21));

    assertThat(found.tests("q.B")).containsExactly("middle");
  }

  private static Path releases(Path temp, String line) throws IOException {
    Path root = temp.resolve("content");
    CompiledProject.write(
        root.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n" + line + "\n");
    ReleaseJarFixture.suite(root, "old");
    ReleaseJarFixture.suite(root.resolve("META-INF/versions/21"), "middle");
    ReleaseJarFixture.suite(root.resolve("META-INF/versions/25"), "recent");
    return CompiledProject.pack(root, temp.resolve("lib.jar"));
  }

  private static Found found(Path jar, int release) {
    return Found.of(new ScanRequest("", List.of(jar), List.of(jar), release));
  }
}
