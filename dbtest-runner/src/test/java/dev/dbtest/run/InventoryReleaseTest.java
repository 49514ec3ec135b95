package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.project.BuildListener;
import dev.dbtest.project.JarStores;
import dev.dbtest.project.ProjectFinder;
import dev.dbtest.project.ProjectRequest;
import dev.dbtest.testing.CompiledProject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts of a jar for several releases follows the JVM that the command names. */
class InventoryReleaseTest {

  @ParameterizedTest
  @CsvSource({"998.0.1,false", "999.0.1,true"})
  void findsWhatTheNamedJavaWouldLoad(String version, boolean there, @TempDir Path temp)
      throws Exception {
    CompiledProject.write(temp.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = CompiledProject.write(temp.resolve("jdk/bin/java"), "");

    InventoryAnswer found = new InventoryTaker(context()).take(request(temp, java));

    assertThat(found instanceof Inventory).isEqualTo(there);
  }

  private static InventoryRequest request(Path temp, Path java) throws Exception {
    Path root = temp.resolve("content");
    CompiledProject.write(
        root.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nMulti-Release: true\n");
    CompiledProject.in(root.resolve("META-INF/versions/999"))
        .source(
            "package p;", "@dev.dbtest.api.TestSuite class A { @dev.dbtest.api.Test void a() {} }")
        .compile();
    Path jar = CompiledProject.pack(root, temp.resolve("a.jar"));
    return new InventoryRequest(
        new ProjectRequest(temp, null, jar.toString(), false),
        CaseFilter.ALL,
        Map.of(),
        Optional.of(java));
  }

  private static RunContext context() {
    return new RunContext(
        "1",
        ProjectFinder.create(Map.of(), Optional.empty(), BuildListener.SILENT),
        JarStores.NONE,
        Path.of("java"),
        () -> new HostJars(List.of(), List.of()),
        ChildLines.create(),
        Clock.systemUTC(),
        System::nanoTime,
        Runnable::run,
        new CommandLife());
  }
}
