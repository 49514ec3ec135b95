package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A Gradle wrapper that compiles nothing: each start appends its arguments to {@code calls.txt},
 * and answers with what was recorded.
 *
 * @param root the project it is put into
 */
record FakeGradle(Path root) {

  private static final Path RECORDED = Path.of("src/test/resources/gradle");

  private static final String BEGIN =
      """
      #!/bin/sh
      echo "$@" >> calls.txt
      for word in "$@"; do
        case $word in -Ddbtest.answer=*) answer=${word#*=} ;; esac
      done
      answer_with() { sed "s|@root@|$PWD|g" "recorded/$1" >"$answer/$1"; }
      """;

  /** Puts the wrapper into the project; the lines run in a POSIX shell, in its root. */
  static FakeGradle in(Path root, String... lines) throws IOException {
    Path script = root.resolve("gradlew");
    Files.writeString(script, BEGIN + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new FakeGradle(root);
  }

  /**
   * The same, with an answer that was recorded.
   *
   * @param name where it is, below {@code src/test/resources/gradle}
   */
  static FakeGradle answering(Path root, String name) throws IOException {
    StringBuilder lines = new StringBuilder();
    Path recorded = Files.createDirectories(root.resolve("recorded"));
    try (var parts = Files.list(RECORDED.resolve(name))) {
      for (Path part : parts.sorted().toList()) {
        Files.copy(part, recorded.resolve(part.getFileName()));
        lines.append("answer_with ").append(part.getFileName()).append('\n');
      }
    }
    return in(root, lines.toString());
  }

  /** The arguments of each start so far. */
  List<String> calls() throws IOException {
    Path calls = root.resolve("calls.txt");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }
}
