package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyGroupsTest {

  @Test
  void hasAsManyBenchmarksAsAreAskedFor(@TempDir Path classes) throws Exception {
    SourceCompiler.compileGroups(
        ManyGroups.sources(13), classes, System.getProperty("java.class.path"));

    assertThat(Files.readAllLines(classes.resolve("META-INF/BenchmarkList")))
        .filteredOn(line -> line.startsWith("JMH"))
        .hasSize(13)
        .anyMatch(line -> line.contains("many.Group00000"))
        .anyMatch(line -> line.contains("many.Group00001"));
  }
}
