package dev.dbtest.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * One case over time.
 *
 * @param <P> what is known of it in a run
 */
public final class CaseSeries<P> {

  private final String name;
  private final List<P> points = new ArrayList<>();

  /** A series without points. */
  CaseSeries(String name) {
    this.name = name;
  }

  /** The case: class, method and the values of its row. */
  public String name() {
    return name;
  }

  /** The runs that had it, the oldest first. */
  public List<P> points() {
    return points;
  }
}
