package dev.dbtest.plan;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How cases ended when they were last run, and how long they took.
 *
 * @param entries by {@link CaseId#text()}
 */
public record CaseHistory(Map<String, Entry> entries) {

  /** Nothing was ever run. */
  public static final CaseHistory NONE = new CaseHistory(Map.of());

  /** Copies the entries. */
  public CaseHistory {
    entries = Map.copyOf(entries);
  }

  /**
   * The last end of a case.
   *
   * @param status how
   * @param duration how long its attempts took together
   */
  public record Entry(Status status, Duration duration) {}

  /** The last end of a case, or of a method without its rows. */
  public Optional<Entry> of(CaseId id) {
    return Optional.ofNullable(entries.get(id.text()));
  }

  /** This history with newer entries in place of older ones. */
  public CaseHistory with(Map<String, Entry> newer) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    all.putAll(newer);
    return new CaseHistory(all);
  }

  /**
   * Looks cases up by their method.
   *
   * @return entries by {@code Class#method}; for a method with rows, those of all rows that ran
   */
  Map<String, List<Map.Entry<String, Entry>>> byMethod() {
    Map<String, List<Map.Entry<String, Entry>>> methods = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      int bracket = entry.getKey().indexOf('[');
      String method = bracket < 0 ? entry.getKey() : entry.getKey().substring(0, bracket);
      String row =
          bracket < 0 ? "" : entry.getKey().substring(bracket + 1, entry.getKey().length() - 1);
      methods
          .computeIfAbsent(method, name -> new ArrayList<>(1))
          .add(Map.entry(row, entry.getValue()));
    }
    return methods;
  }
}
