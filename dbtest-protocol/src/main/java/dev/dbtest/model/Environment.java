package dev.dbtest.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a run took place: facts by name, such as {@code jdk}, {@code os}, {@code cpu}, {@code
 * cores}, sorted by name so that the same facts give the same bytes.
 *
 * @param facts facts by name
 */
public record Environment(Map<String, String> facts) {

  /** Copies and sorts the facts. */
  public Environment {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** The fact with that name, or {@code "unknown"}. */
  public String fact(String name) {
    return facts.getOrDefault(name, "unknown");
  }
}
