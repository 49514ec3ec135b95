package dev.dbtest.endtoend;

import java.util.List;

/** What a command under test would inherit from the build, and must not. */
final class Inherited {

  /** Variables that change what dbtest or a JVM prints, writes or loads. */
  private static final List<String> VARIABLES =
      List.of(
          "NO_COLOR",
          "CLICOLOR_FORCE",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "CI",
          "GITHUB_ACTIONS",
          "GITHUB_STEP_SUMMARY",
          "GITLAB_CI",
          "TF_BUILD",
          "TEAMCITY_VERSION",
          "JENKINS_URL");

  private Inherited() {}

  /** Makes a command run as it would on a developer's machine, wherever the build runs. */
  static void removeFrom(ProcessBuilder builder) {
    VARIABLES.forEach(builder.environment()::remove);
    // Those of dbtest itself are options.
    builder.environment().keySet().removeIf(name -> name.startsWith("DBTEST_"));
  }
}
