package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradleErrorsTest {

  @Test
  void saysWhatDoesNotCompile() {
    String output =
        """
        /p/src/main/java/Cart.java:1: error: cannot find symbol
        class Cart { int y = x; }
                             ^
          symbol:   variable x
        1 error

        FAILURE: Build failed with an exception.

        * What went wrong:
        Execution failed for task ':compileJava'.
        > Compilation failed; see the compiler error output for details.

        * Try:
        > Run with --info option to get more log output.
        > Run with --scan to get full insights.

        BUILD FAILED in 1s
        """;

    assertThat(GradleErrors.in(output))
        .containsExactly(
            "/p/src/main/java/Cart.java:1: error: cannot find symbol",
            "class Cart { int y = x; }",
            "                     ^",
            "  symbol:   variable x",
            "1 error",
            "Execution failed for task ':compileJava'.",
            "> Compilation failed; see the compiler error output for details.");
  }

  @Test
  void saysOnceWhatGradleRepeats() {
    String output =
        """
        /p/Cart.java:1: error: cannot find symbol
        1 error

        [Incubating] Problems report is available at: file:///p/build/reports/problems.html

        FAILURE: Build failed with an exception.

        * What went wrong:
        Execution failed for task ':compileJava'.
        > Compilation failed; see the compiler output below.
          /p/Cart.java:1: error: cannot find symbol
          1 error
        """;

    assertThat(GradleErrors.in(output))
        .containsExactly(
            "/p/Cart.java:1: error: cannot find symbol",
            "1 error",
            "Execution failed for task ':compileJava'.",
            "> Compilation failed; see the compiler output below.");
  }

  @Test
  void saysWhereABuildFileIsWrong() {
    String output =
        """

        FAILURE: Build failed with an exception.

        * Where:
        Build file '/p/build.gradle' line: 3

        * What went wrong:
        A problem occurred evaluating root project 'p'.
        > Could not find method implementaton() for arguments [junit] on object of type Dependencies.

        * Try:
        > Run with --stacktrace option to get the stack trace.

        * Get more help at the help page.
        """;

    assertThat(GradleErrors.in(output))
        .containsExactly(
            "Build file '/p/build.gradle' line: 3",
            "A problem occurred evaluating root project 'p'.",
            "> Could not find method implementaton() for arguments [junit] on object of type"
                + " Dependencies.");
  }

  @Test
  void saysAllOfSeveralFailures() {
    String output =
        """
        FAILURE: Build completed with 2 failures.

        1: Task failed with an exception.
        -----------
        * What went wrong:
        Execution failed for task ':core:compileJava'.

        * Try:
        > Run with --info option.
        ==============================================================================

        2: Task failed with an exception.
        -----------
        * What went wrong:
        Execution failed for task ':web:compileJava'.
        """;

    assertThat(GradleErrors.in(output))
        .containsExactly(
            "Execution failed for task ':core:compileJava'.",
            "Execution failed for task ':web:compileJava'.");
  }

  @Test
  void showsTheEndOfOutputThatHasNoErrors() {
    assertThat(GradleErrors.in("\nwrapper: cannot download Gradle\n"))
        .containsExactly("wrapper: cannot download Gradle");
  }
}
