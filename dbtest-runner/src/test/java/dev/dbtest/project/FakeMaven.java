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

  private static final String BEGIN =
      """
      #!/bin/sh
      echo "$@" >> calls.txt
      for word in "$@"; do
        case $word in -Ddbtest.answer=*) answer=${word#*=} ;; esac
      done
      say() { printf '%s\\n' "$1" >>"$answer"; }
      number=0
      """;

  private static final String END = "say \"modules=$number\"\n";

  /** Puts the wrapper into the project; the lines run in a POSIX shell, in its root. */
  static FakeMaven in(Path root, String... lines) throws IOException {
    Path script = root.resolve("mvnw");
    Files.writeString(script, BEGIN + String.join("\n", lines) + "\n" + END);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new FakeMaven(root);
  }

  /** A line that makes a module look compiled, with these dependencies. */
  static String compiled(String module, String... dependencies) {
    StringBuilder line = new StringBuilder("mkdir -p " + module + "/target/test-classes");
    line.append(says("directory", "$PWD/" + module));
    line.append(says("testClasses", "$PWD/" + module + "/target/test-classes"));
    line.append(says("classes", "$PWD/" + module + "/target/classes"));
    for (int i = 0; i < dependencies.length; i++) {
      line.append(says("library." + i, dependencies[i]));
    }
    line.append("; say \"file.$number=$PWD/" + module + "/pom.xml\"");
    return line.append("; number=$((number + 1))").toString();
  }

  /** The end of a line about a module, which says more of it. */
  static String says(String key, String value) {
    return "; say \"module.$number." + key + "=" + value + '"';
  }

  /** The arguments of each start so far. */
  List<String> calls() throws IOException {
    Path calls = root.resolve("calls.txt");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }
}
