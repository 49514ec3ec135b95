package dev.dbtest.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An installed JVM, known by its launcher.
 *
 * @param launcher the {@code java} executable
 */
public record JavaInstallation(Path launcher) {

  /** The text of a version, such as {@code 17.0.15}; empty if the installation does not say. */
  public Optional<String> version() {
    Path bin = real(launcher).getParent();
    Path release = bin == null ? null : bin.resolveSibling("release");
    if (release == null || !Files.isReadable(release)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(release).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", "").strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The feature version, such as 17; empty if the installation does not say. */
  public OptionalInt feature() {
    Optional<String> text = version();
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    String[] parts = text.get().split("[._+-]", 3);
    try {
      int first = Integer.parseInt(parts[0]);
      // Before JDK 9 the feature came second: 1.8.0_392.
      return OptionalInt.of(first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first);
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static Path real(Path launcher) {
    try {
      return launcher.toRealPath();
    } catch (IOException e) {
      return launcher;
    }
  }
}
