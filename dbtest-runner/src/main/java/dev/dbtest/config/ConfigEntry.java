package dev.dbtest.config;

import java.util.List;

/**
 * A table, or a key with its value.
 *
 * @param path names of the tables around it, and its own
 * @param kind what it holds
 * @param values the values of a list, or the one value; none for a table
 * @param place where it stands
 */
public record ConfigEntry(
    List<String> path, Kind kind, List<ConfigValue> values, ConfigPlace place) {

  /** Copies the lists. */
  public ConfigEntry {
    path = List.copyOf(path);
    values = List.copyOf(values);
  }

  /** What an entry holds. */
  public enum Kind {
    /** Further entries. */
    TABLE,
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** A list of texts and numbers. */
    LIST,
    /** Something that no option takes, such as a date. */
    OTHER
  }
}
