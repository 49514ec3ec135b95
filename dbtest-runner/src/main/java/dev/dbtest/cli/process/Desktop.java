package dev.dbtest.cli.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Shows files to the person in front of the machine, with whatever program the desktop has for
 * them.
 *
 * @param opener the command that takes a file; empty if there is none
 * @param obstacle why there is none, as a sentence without its full stop
 */
public record Desktop(List<String> opener, String obstacle) {
  private static final String UNIX_OPENER = "xdg-open";

  /** An opener that fails does so at once; one that works may run as long as its browser. */
  private static final long MILLIS_TO_FAIL = 1_500;

  /** Copies the words. */
  public Desktop {
    opener = List.copyOf(opener);
  }

  /**
   * The desktop of this machine.
   *
   * @param system name of the operating system, as Java has it
   * @param environment environment variables
   */
  public static Desktop of(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      // Not cmd's start, which would read an ampersand in the path as the end of a command.
      return new Desktop(List.of("rundll32", "url.dll,FileProtocolHandler"), "");
    }
    if (name.startsWith("mac")) {
      return new Desktop(List.of("open"), "");
    }
    if (isEmpty(environment, "DISPLAY") && isEmpty(environment, "WAYLAND_DISPLAY")) {
      return new Desktop(
          List.of(), "there is no desktop here, since neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    return isOnPath(environment)
        ? new Desktop(List.of(UNIX_OPENER), "")
        : new Desktop(List.of(), "there is no " + UNIX_OPENER + " on the PATH; install xdg-utils");
  }

  /** Shows the file; says why, as a sentence without its full stop, if that is not possible. */
  public Optional<String> open(Path file) {
    if (opener.isEmpty()) {
      return Optional.of(obstacle);
    }
    List<String> command = new ArrayList<>(opener);
    command.add(file.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(Redirect.from(nowhere()))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(MILLIS_TO_FAIL, TimeUnit.MILLISECONDS);
      return ended && process.exitValue() != 0
          ? Optional.of(opener.get(0) + " ended with exit code " + process.exitValue())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(opener.get(0) + " could not be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static boolean isEmpty(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").isEmpty();
  }

  private static File nowhere() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private static boolean isOnPath(Map<String, String> environment) {
    for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!directory.isEmpty() && isProgram(directory)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProgram(String directory) {
    try {
      return Files.isExecutable(Path.of(directory, UNIX_OPENER));
    } catch (InvalidPathException unusable) {
      // Such an entry finds nothing for a shell either.
      return false;
    }
  }
}
