package dev.dbtest.run;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.project.ProjectRequest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks which suites and benchmarks a project has.
 *
 * @param project where to look
 * @param filter which cases are wanted
 * @param parameters values of benchmark parameters, by name, in place of the declared ones
 * @param java the {@code java} launcher that is to run what is found; empty for that of the build
 */
public record InventoryRequest(
    ProjectRequest project,
    CaseFilter filter,
    Map<String, List<String>> parameters,
    Optional<Path> java) {

  /** Copies the map, and keeps its order. */
  public InventoryRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
