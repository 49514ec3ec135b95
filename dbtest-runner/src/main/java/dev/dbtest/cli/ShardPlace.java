package dev.dbtest.cli;

import dev.dbtest.cli.options.ShardArguments;
import dev.dbtest.discovery.roots.CodeDigest;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.git.CommitBuilds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a shard runs: at which commit, and under whose eyes. */
final class ShardPlace {

  private static final String[] STATUS_FILES = {
    "TEST_SHARD_STATUS_FILE", "GTEST_SHARD_STATUS_FILE"
  };

  private ShardPlace() {}

  /** The commit that is built, as the system or git says; empty if neither does. */
  static String commit(ShardArguments arguments, Path directory) {
    String known = arguments.source().commit();
    return known.isEmpty() ? CommitBuilds.current(directory).orElse("") : known;
  }

  /** A digest of the code that is run. */
  static String code(Project project) {
    return CodeDigest.of(project.modules().stream().map(ProjectModule::classPath).toList());
  }

  /** Bazel runs all tests everywhere unless it is told in this way that they can be shared. */
  static void touchStatusFile(Map<String, String> environment) {
    for (String variable : STATUS_FILES) {
      String file = environment.getOrDefault(variable, "");
      if (!file.isEmpty()) {
        try {
          Files.write(Path.of(file), new byte[0]);
        } catch (IOException e) {
          // Bazel complains itself, in its own words.
        }
      }
    }
  }
}
