package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyGroupsTest {

  @Test
  void hasAsManyBenchmarksAsAreAskedFor(@TempDir Path classes) throws Exception {
    SourceCompiler.compile(
        ManyGroups.sources(13),
        classes,
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "-nowarn",
            "-processor",
            "dev.dbtest.jmh.processor.DbtestProcessor"));

    assertThat(Files.readAllLines(classes.resolve("META-INF/BenchmarkList")))
        .filteredOn(line -> line.startsWith("JMH"))
        .hasSize(13)
        .anyMatch(line -> line.contains("many.Group00000"))
        .anyMatch(line -> line.contains("many.Group00001"));
  }
}
