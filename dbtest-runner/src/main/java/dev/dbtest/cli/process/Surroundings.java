package dev.dbtest.cli.process;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the command line takes from the world around it, so that tests can supply a world
 * of their own.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param columns width of the terminal, or of reports where there is none
 * @param rows lines of the terminal; what hardly any has not where nobody knows
 * @param environment environment variables
 * @param workingDirectory where the command was called, absolute
 * @param installation where dbtest's own jars are
 */
public record Surroundings(
    StandardOutput out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    int rows,
    Map<String, String> environment,
    Path workingDirectory,
    Installation installation) {

  /** Width of text that does not go to a terminal. */
  public static final int USUAL_COLUMNS = 100;

  /** Lines of a terminal that does not tell how many it has: hardly any has fewer. */
  public static final int USUAL_ROWS = 16;

  /**
   * Whether text is coloured.
   *
   * @param choice what {@code --color} says
   * @param terminal whether the text goes to a terminal
   */
  public boolean colors(ColorChoice choice, boolean terminal) {
    return switch (choice) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> !isSet("NO_COLOR") && (isForced() || (terminal && !isDumbTerminal()));
    };
  }

  /** Whether the terminal cannot move its cursor. */
  public boolean isDumbTerminal() {
    return "dumb".equals(environment.get("TERM"));
  }

  /** Class path to work on where dbtest runs from a jar of benchmarks: that jar. */
  public Optional<String> ownJar() {
    Optional<Path> jar = installation.benchmarksJar();
    return jar.isPresent() ? Optional.of(jar.get().toString()) : Optional.empty();
  }

  /** How dbtest was called, one element per word. */
  public List<String> launcher() {
    Optional<String> jar = ownJar();
    if (jar.isPresent()) {
      return List.of("java", "-jar", jar.get());
    }
    return isStartedByMaven()
        ? List.of(installation.launcher().split(" ", -1))
        : List.of(installation.launcher());
  }

  /** Whether a goal of Maven started dbtest, and says where the project is. */
  public boolean isStartedByMaven() {
    return installation.launcher().endsWith(":");
  }

  private boolean isForced() {
    return isSet("CLICOLOR_FORCE") && !"0".equals(environment.get("CLICOLOR_FORCE"));
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  /** What {@code --color} says. */
  public enum ColorChoice {
    /** Colours on a terminal, unless the environment says otherwise. */
    AUTO,
    /** Colours wherever the text goes. */
    ALWAYS,
    /** No colours. */
    NEVER
  }
}
