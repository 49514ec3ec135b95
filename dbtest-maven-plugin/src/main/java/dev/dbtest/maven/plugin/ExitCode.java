package dev.dbtest.maven.plugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** With what dbtest ended. */
final class ExitCode {

  private static final int NOTHING_FOUND = 4;

  /** Codes that speak about tests and benchmarks; all others are about the run itself. */
  private static final Map<Integer, String> FAILURES =
      Map.of(
          1,
          "dbtest: tests or benchmarks failed, see above",
          3,
          "dbtest: a benchmark is outside of its gate, see above",
          NOTHING_FOUND,
          "dbtest: there was nothing to run, see above",
          5,
          "dbtest: the measurements could not give the verdict that was demanded, see above");

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Whether there was nothing to run. */
  boolean isNothingFound() {
    return code == NOTHING_FOUND;
  }

  /**
   * Fails the build, if the code is a reason to.
   *
   * @param ignored whether failures of tests are only logged
   */
  void conclude(boolean ignored, Log log) throws MojoExecutionException, MojoFailureException {
    if (code == 0) {
      return;
    }
    String failure = FAILURES.get(code);
    if (failure == null) {
      throw new MojoExecutionException("dbtest could not do its work (exit code " + code + ")");
    }
    if (!ignored) {
      throw new MojoFailureException(failure);
    }
    log.error(failure);
  }
}
