package dev.dbtest.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads from the command line which Java runs tests and benchmarks. */
final class JavaChoice {

  private JavaChoice() {}

  /**
   * The launcher that {@code --jvm} means: itself, or that of the home it names.
   *
   * @return nothing if the option is not given
   * @throws UsageException if there is no launcher
   */
  static Optional<String> of(Arguments arguments, Path workingDirectory) throws UsageException {
    Optional<String> text = arguments.text(Option.JVM);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Path named = workingDirectory.resolve(text.get());
    Path launcher = Files.isDirectory(named) ? named.resolve("bin").resolve("java") : named;
    if (!Files.isRegularFile(launcher) || !Files.isExecutable(launcher)) {
      throw Arguments.wrong(
          Option.JVM, text.get(), "it takes the home of a JDK or its java executable");
    }
    return Optional.of(launcher.toString());
  }
}
