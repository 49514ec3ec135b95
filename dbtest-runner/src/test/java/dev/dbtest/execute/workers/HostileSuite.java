package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a test does may hide it, or keep a healthy neighbour from running. */
abstract class HostileSuite {

  private static final String NEIGHBOUR =
      """
      @TestSuite class Neighbour {
        @Test void healthy() {}
      }
      """;

  @TempDir private Path directory = Path.of("");
  SuiteProject project = new SuiteProject(directory);

  @BeforeEach
  void makeProject() {
    project = new SuiteProject(directory).suite(NEIGHBOUR);
  }

  /** Runs a suite called Hostile beside the healthy one. */
  final Outcomes run(String suite) throws IOException {
    Outcomes outcomes = project.suite(suite).run();
    assertThat(outcomes.of("Neighbour#healthy").outcome().status().name()).isEqualTo("PASSED");
    return outcomes;
  }

  @AfterEach
  void leavesNoWorkerBehind() {
    List<ProcessHandle> left =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains(".args"))
            .toList();
    assertThat(left).isEmpty();
  }

  @AfterEach
  void leavesNoThreadBehind() throws InterruptedException {
    OwnThreads.assertEnded();
  }
}
