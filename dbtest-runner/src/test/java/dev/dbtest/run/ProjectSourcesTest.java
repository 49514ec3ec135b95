package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Tags;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.PlannedCases;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSourcesTest {

  private static final BenchmarkSettings SETTINGS = PlannedCases.SHORT;
  private static final Failure FAILURE =
      Failure.of(Failure.Phase.MEASUREMENT, "java.lang.IllegalStateException", "")
          .withFrames(List.of(new Frame("p.G", "fails", "G.java", 2, true)));

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Path source = directory.resolve("src/main/java/p/G.java");
    Path compiled = directory.resolve("classes/p/G.class");
    Files.createDirectories(source.getParent());
    Files.createDirectories(compiled.getParent());
    Files.writeString(source, "package p;\nfails();\n");
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000));
    Files.createFile(compiled);
  }

  @Test
  void tellsTheLineAtWhichAForkFailed() {
    assertThat(sources().explained(ofBuild(""), FAILURE).frames())
        .extracting(Frame::source)
        .containsExactly("fails();");
  }

  @Test
  void tellsNoLineOfABuildThatIsOfOtherSources() {
    assertThat(sources().explained(ofBuild("main~3"), FAILURE)).isEqualTo(FAILURE);
  }

  private ProjectSources sources() {
    ProjectModule module = new ProjectModule("", List.of(directory.resolve("classes")), List.of());
    return new ProjectSources(
        new Project(directory, directory.resolve(".dbtest"), List.of(module)));
  }

  private static BenchmarkCase ofBuild(String build) {
    CaseId id = CaseId.of("p.G", "fails");
    return new BenchmarkCase(
        id,
        id,
        "",
        build,
        "fails",
        Tags.NONE,
        false,
        null,
        SETTINGS,
        ForkPlan.fixed(1),
        Limits.NONE,
        1,
        null);
  }
}
