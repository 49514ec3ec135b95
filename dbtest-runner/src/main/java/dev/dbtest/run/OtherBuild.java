package dev.dbtest.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build that benchmarks are compared with.
 *
 * @param name how reports call it; empty if there is none
 * @param classPath its class path
 */
public record OtherBuild(String name, List<Path> classPath) {

  /** Nothing to compare with but the project itself. */
  public static final OtherBuild NONE = new OtherBuild("", List.of());

  /** Copies the lists. */
  public OtherBuild {
    classPath = List.copyOf(classPath);
  }

  /** Whether there is another build. */
  boolean isGiven() {
    return !classPath.isEmpty();
  }

  /** The name for the planner. */
  @Nullable String nameOrNull() {
    return isGiven() ? name : null;
  }
}
