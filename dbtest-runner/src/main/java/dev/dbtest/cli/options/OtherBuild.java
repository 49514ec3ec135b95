package dev.dbtest.cli.options;

import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.project.ProjectException;
import dev.dbtest.project.ProjectFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The build that benchmarks are compared with.
 *
 * @param name how reports call it; empty if there is none
 * @param classPath its class path
 */
public record OtherBuild(String name, List<Path> classPath) {

  /** Nothing to compare with but the project itself. */
  static final OtherBuild NONE = new OtherBuild("", List.of());

  /** Copies the lists. */
  public OtherBuild {
    classPath = List.copyOf(classPath);
  }

  /**
   * The build that {@code --against} names: a class path, called by the name of its first entry.
   */
  public static OtherBuild of(Arguments arguments, Path workingDirectory) throws CommandFailure {
    Optional<String> text = arguments.text(Option.AGAINST);
    if (text.isEmpty()) {
      return NONE;
    }
    try {
      List<Path> entries = ProjectFinder.classPath(text.get(), workingDirectory);
      Path first = entries.get(0);
      Path parent = first.getParent();
      String name = first.getFileName().toString();
      return new OtherBuild(parent == null ? name : parent.getFileName() + "/" + name, entries);
    } catch (ProjectException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of("--against: " + e.getMessage()));
    }
  }

  public boolean isGiven() {
    return !classPath.isEmpty();
  }

  /** The name for the planner. */
  public @Nullable String nameOrNull() {
    return isGiven() ? name : null;
  }
}
