package dev.dbtest.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tags of a case, sorted and without repeats.
 *
 * @param names the tags; none is blank
 */
public record Tags(SortedSet<String> names) {

  /** No tags at all. */
  public static final Tags NONE = new Tags(Collections.emptySortedSet());

  /** Copies the names. */
  public Tags {
    for (String name : names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a tag is blank in " + names);
      }
    }
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** Tags with these names. */
  public static Tags of(String... names) {
    return of(List.of(names));
  }

  /** Tags with these names; repeats count once. */
  public static Tags of(Collection<String> names) {
    return names.isEmpty() ? NONE : new Tags(new TreeSet<>(names));
  }

  /** These tags and the other ones. */
  public Tags and(Tags other) {
    if (other.names.isEmpty()) {
      return this;
    }
    SortedSet<String> all = new TreeSet<>(names);
    all.addAll(other.names);
    return new Tags(all);
  }

  /** Whether the tag is among them; capitals matter. */
  public boolean contains(String tag) {
    return names.contains(tag);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return names.isEmpty();
  }
}
