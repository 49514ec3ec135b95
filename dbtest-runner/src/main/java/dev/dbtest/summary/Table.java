package dev.dbtest.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of text. Reports decide about widths, rules, colours, and which columns there is room
 * for.
 *
 * @param columns what the columns are
 * @param rows the rows, in order
 */
public record Table(List<Column> columns, List<Row> rows) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The columns in which a row has something to say, and that of the mean in any case. */
  public List<Integer> filledColumns() {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean any = columns.get(i).role() == Role.MEAN;
      for (Row row : rows) {
        any |= !row.cells().get(i).text().isEmpty();
      }
      if (any) {
        filled.add(i);
      }
    }
    return filled;
  }

  /**
   * A column.
   *
   * @param role what its cells are
   * @param title its heading
   * @param unit the unit of all its cells; empty if they have none
   */
  public record Column(Role role, String title, String unit) {}

  /** What the cells of a column are. */
  public enum Role {
    /** Name of a benchmark. */
    NAME,
    /** Value of a parameter. */
    PARAMETER,
    /** Name of something that was measured beside times. */
    METRIC,
    /** Unit of the times in the row, where rows differ in it. */
    UNIT,
    /** Mean time of an operation. */
    MEAN,
    /** Half of the mean's confidence interval. */
    INTERVAL,
    /** Middle of the rounds. */
    MEDIAN,
    /** Standard deviation of the rounds. */
    DEVIATION,
    /** A high percentile. */
    P95,
    /** A very high percentile. */
    P99,
    /** Operations per second. */
    RATE,
    /** Bytes allocated by an operation. */
    ALLOCATION,
    /** Time over the time of the baseline. */
    RATIO,
    /** Confidence interval of the ratio. */
    RATIO_INTERVAL,
    /** What the comparison has shown, in a word. */
    VERDICT,
    /** What is open, and why. */
    OPEN,
    /** For what the score of the row holds: settled, or early. */
    SETTLING,
    /** Forks that were measured. */
    FORKS;

    /** Whether the cells are words, which are read from the left. */
    public boolean isText() {
      return this == NAME
          || this == PARAMETER
          || this == METRIC
          || this == UNIT
          || this == VERDICT
          || this == OPEN
          || this == SETTLING;
    }
  }

  /**
   * A row.
   *
   * @param cells a cell for each column
   * @param note what to show in place of the columns after the parameters, because the case has no
   *     measurement; {@code null} if the cells are to be shown
   * @param tone how the note is meant
   * @param startsBlock whether the row begins a new set of parameters, so that it stands apart from
   *     the row above
   */
  public record Row(List<Cell> cells, @Nullable String note, Tone tone, boolean startsBlock) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text what it says; empty if there is nothing to say
   * @param tone how that is meant
   */
  public record Cell(String text, Tone tone) {
    static final Cell EMPTY = new Cell("", Tone.PLAIN);

    static Cell of(String text) {
      return text.isEmpty() ? EMPTY : new Cell(text, Tone.PLAIN);
    }
  }

  /** How a text is meant; formats with colours show it. */
  public enum Tone {
    /** Nothing special. */
    PLAIN,
    /** Less important than the rest. */
    QUIET,
    /** Welcome. */
    GOOD,
    /** Unwelcome. */
    BAD,
    /** Open, or to be read with care. */
    CAUTION
  }
}
