package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkLook;
import dev.dbtest.model.BenchmarkLook.Interval;
import dev.dbtest.model.CaseId;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import dev.dbtest.summary.Table.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of all groups while their forks are coming in, cut to the lines that there are. Not
 * thread-safe.
 */
public final class LiveTable {
  private static final String MEMBER = "  ";
  private static final String AT_WORK = "> ";
  private static final double LEAST = 0.01;
  private static final int MOST = 100;

  private final OpenText words;
  private final Map<CaseId, BenchmarkLook> looks = new LinkedHashMap<>();
  private final Map<CaseId, LiveEstimates.Estimate> estimates = new HashMap<>();
  private final Set<CaseId> references = new HashSet<>();
  private final Set<CaseId> failed = new HashSet<>();
  private @Nullable CaseId atWork;
  private int version;

  /**
   * A table without rows.
   *
   * @param plan what comparisons ask
   */
  public LiveTable(ComparisonPlan plan) {
    this.words = new OpenText(plan);
  }

  /** Takes what a look at a case has shown; the first one gives it its place in the table. */
  public void look(BenchmarkLook look) {
    looks.put(look.id(), look);
    if (look.reference() != null) {
      references.add(look.reference());
    }
    version++;
  }

  /** Takes what the forks of a case have shown. */
  public void measured(CaseId id, LiveEstimates.Estimate estimate) {
    estimates.put(id, estimate);
    version++;
  }

  /** A case failed and gets no more forks. */
  public void failed(CaseId id) {
    failed.add(id);
    version++;
  }

  /** The case that a fork is run of. */
  public void atWork(CaseId id) {
    if (!id.equals(atWork)) {
      atWork = id;
      version++;
    }
  }

  /** Whether it has no rows. */
  public boolean isEmpty() {
    return looks.isEmpty();
  }

  /** Changes whenever the table does. */
  public int version() {
    return version;
  }

  /** How many cases are compared with others. */
  public int comparisons() {
    return (int) looks.values().stream().filter(look -> look.reference() != null).count();
  }

  /** How many of these get no more forks. */
  public int decided() {
    return (int)
        looks.values().stream()
            .filter(look -> look.reference() != null && !isOpen(look.id()))
            .count();
  }

  /**
   * The table.
   *
   * @param most lines that there are for rows, at least 3; if that is not enough for all, those of
   *     what is measured now and what is open come first. What is said below counts.
   */
  public Excerpt excerpt(int most) {
    boolean undecided = looks.values().stream().anyMatch(LiveTable::isUndecided);
    int room = undecided ? most - 1 : most;
    List<List<CaseId>> sets = sets();
    Set<CaseId> shown = chosen(sets, room);
    if (shown.size() < looks.size()) {
      shown = chosen(sets, room - 1);
    }
    List<CaseId> rows = new ArrayList<>();
    List<String> below = new ArrayList<>();
    int open = 0;
    for (List<CaseId> set : sets) {
      for (CaseId id : set) {
        if (shown.contains(id)) {
          rows.add(id);
        } else if (isOpen(id)) {
          open++;
        }
      }
    }
    if (rows.size() < looks.size()) {
      below.add(
          "… and %s, %s of them open"
              .formatted(
                  Numbers.count(looks.size() - rows.size(), "more benchmark"),
                  open == 0 ? "none" : Integer.toString(open)));
    }
    if (undecided) {
      below.add(words.why());
    }
    return new Excerpt(table(rows), below);
  }

  private static boolean isUndecided(BenchmarkLook look) {
    return look.need() == BenchmarkLook.Need.VERDICT;
  }

  /**
   * Rows for which there is room.
   *
   * @param table the rows, those of a group below its name
   * @param below what to say below it: what was left out, and why verdicts are open
   */
  public record Excerpt(Table table, List<String> below) {

    /** Copies the lines. */
    public Excerpt {
      below = List.copyOf(below);
    }
  }

  /** Cases that are compared with each other, the reference first, those of a group together. */
  private List<List<CaseId>> sets() {
    Map<String, Map<CaseId, List<CaseId>>> groups = new LinkedHashMap<>();
    for (BenchmarkLook look : looks.values()) {
      CaseId reference = look.reference() == null ? look.id() : look.reference();
      List<CaseId> set =
          groups
              .computeIfAbsent(look.id().className(), name -> new LinkedHashMap<>())
              .computeIfAbsent(reference, id -> new ArrayList<>());
      set.add(look.reference() == null ? 0 : set.size(), look.id());
    }
    List<List<CaseId>> sets = new ArrayList<>();
    groups.values().forEach(group -> sets.addAll(group.values()));
    return sets;
  }

  private Set<CaseId> chosen(List<List<CaseId>> sets, int most) {
    Choice choice = new Choice(most);
    for (List<CaseId> set : sets) {
      if (atWork != null && set.contains(atWork)) {
        choice.add(set.subList(0, 1));
        choice.add(List.of(atWork));
        choice.add(open(set));
        choice.add(set);
      }
    }
    for (List<CaseId> set : sets) {
      List<CaseId> open = open(set);
      if (!open.isEmpty()) {
        choice.add(set.subList(0, 1));
        choice.add(open);
      }
    }
    sets.forEach(choice::add);
    return choice.shown;
  }

  private List<CaseId> open(List<CaseId> set) {
    return set.stream().filter(this::isOpen).toList();
  }

  /** Whether it is going to get more forks for a reason of its own. */
  private boolean isOpen(CaseId id) {
    return !failed.contains(id) && look(id).isMeasuredFurther();
  }

  private BenchmarkLook look(CaseId id) {
    return Objects.requireNonNull(looks.get(id));
  }

  private Table table(List<CaseId> ids) {
    List<Column> columns =
        List.of(
            new Column(Role.NAME, "benchmark", ""),
            new Column(Role.MEAN, "mean", ""),
            new Column(Role.INTERVAL, "± %", ""),
            new Column(Role.FORKS, "forks", ""),
            new Column(Role.RATIO, "ratio", ""),
            new Column(Role.RATIO_INTERVAL, intervalTitle(ids), ""),
            new Column(Role.VERDICT, "verdict", ""),
            new Column(Role.OPEN, "what is open", ""));
    List<Row> rows = new ArrayList<>();
    String group = "";
    for (CaseId id : ids) {
      if (!id.className().equals(group)) {
        group = id.className();
        rows.add(groupRow(id.simpleClassName(), columns.size()));
      }
      rows.add(row(id));
    }
    return new Table(columns, rows);
  }

  private static Row groupRow(String name, int columns) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(name, Tone.PLAIN));
    while (cells.size() < columns) {
      cells.add(Cell.EMPTY);
    }
    return new Row(cells, null, Tone.PLAIN, true);
  }

  private Row row(CaseId id) {
    BenchmarkLook look = look(id);
    LiveEstimates.Estimate estimate = estimates.get(id);
    String name = id.text().substring(id.className().length() + 1);
    BenchmarkLook.Ratio ratio = look.ratio();
    return new Row(
        List.of(
            Cell.of((id.equals(atWork) ? AT_WORK : MEMBER) + name),
            Cell.of(estimate == null ? "" : estimate.time()),
            Cell.of(estimate == null ? "" : estimate.percent()),
            Cell.of(estimate == null ? "" : Integer.toString(estimate.forks())),
            Cell.of(ratio == null ? "" : VerdictText.ratio(ratio.value())),
            Cell.of(ratio == null ? "" : interval(ratio.interval())),
            verdict(look),
            failed.contains(id) ? Cell.EMPTY : new Cell(words.open(look), Tone.QUIET)),
        null,
        Tone.PLAIN,
        true);
  }

  private Cell verdict(BenchmarkLook look) {
    if (failed.contains(look.id())) {
      return new Cell("failed", Tone.BAD);
    }
    return references.contains(look.id())
        ? new Cell("baseline", Tone.QUIET)
        : OpenText.verdict(look);
  }

  private static String interval(@Nullable Interval interval) {
    return interval == null ? "" : end(interval.lower()) + "–" + end(interval.upper());
  }

  /** With few forks an interval may reach over many powers of ten, which tell nothing. */
  private static String end(double ratio) {
    if (ratio < LEAST) {
      return "<" + LEAST;
    }
    return ratio > MOST ? ">" + MOST : VerdictText.ratio(ratio);
  }

  private String intervalTitle(List<CaseId> ids) {
    for (CaseId id : ids) {
      BenchmarkLook.Ratio ratio = look(id).ratio();
      Interval interval = ratio == null ? null : ratio.interval();
      if (interval != null) {
        return VerdictText.level(
                new ConfidenceInterval(interval.lower(), interval.upper(), interval.level()))
            + " interval";
      }
    }
    return "interval";
  }

  /** Takes cases as long as there is room for them and for the names of their groups. */
  private static final class Choice {
    private final Set<CaseId> shown = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final int most;

    Choice(int most) {
      this.most = most;
    }

    void add(List<CaseId> ids) {
      for (CaseId id : ids) {
        int lines = groups.contains(id.className()) ? 1 : 2;
        if (shown.size() + groups.size() + lines <= most && shown.add(id)) {
          groups.add(id.className());
        }
      }
    }
  }
}
