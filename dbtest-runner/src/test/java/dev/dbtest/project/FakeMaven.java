package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A Maven wrapper that compiles nothing: each start appends its arguments to {@code calls.txt},
 * then the script's own lines run.
 *
 * @param root the project it is put into
 */
record FakeMaven(Path root) {

  /** Puts the wrapper into the project; the lines run in a POSIX shell, in its root. */
  static FakeMaven in(Path root, String... lines) throws IOException {
    Path script = root.resolve("mvnw");
    Files.writeString(
        script, "#!/bin/sh\necho \"$@\" >> calls.txt\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new FakeMaven(root);
  }

  /** A line that makes a module look compiled, with these dependencies. */
  static String compiled(String module, String dependencies) {
    return "mkdir -p "
        + module
        + "/target/dbtest "
        + module
        + "/target/test-classes && printf '%s' '"
        + dependencies
        + "' > "
        + module
        + "/target/dbtest/module-class-path.txt";
  }

  /** The arguments of each start so far. */
  List<String> calls() throws IOException {
    Path calls = root.resolve("calls.txt");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }
}
