package dev.dbtest.run;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.project.ProjectRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks which suites and benchmarks a project has.
 *
 * @param project where to look
 * @param filter which cases are wanted
 * @param parameters values of benchmark parameters, by name, in place of the declared ones
 */
public record InventoryRequest(
    ProjectRequest project, CaseFilter filter, Map<String, List<String>> parameters) {

  /** Copies the map, and keeps its order. */
  public InventoryRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
