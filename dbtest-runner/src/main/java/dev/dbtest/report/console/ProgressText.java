package dev.dbtest.report.console;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.LiveTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Says where a run stands in a few lines, none of them wider than the terminal. */
final class ProgressText {
  private static final int MOST_RUNNING = 4;
  private static final int MOST_MEASURED = 4;

  /** Below this there is no room for a bar beside the words. */
  private static final int NARROWEST_FOR_BAR = 60;

  private static final int BAR = 20;
  private static final String INDENT = "  ";

  private final Style style;
  private final ProgressTable table;

  ProgressText(Style style) {
    this.style = style;
    this.table = new ProgressTable(style);
  }

  /** The lines to show, each narrower than the terminal, and fewer than it has. */
  List<String> lines(ProgressState state, TerminalSize size) {
    int room = Math.max(10, size.columns() - 1);
    List<String> lines = new ArrayList<>();
    lines.add(head(state, room));
    int shown = 0;
    for (Map.Entry<CaseId, Long> running : state.running().entrySet()) {
      if (shown == MOST_RUNNING) {
        lines.add(line("… and " + (state.running().size() - shown) + " more", room));
        break;
      }
      String time = DurationText.text(state.since(running.getValue()));
      lines.add(named(running.getKey(), time, room));
      shown++;
    }
    CaseId benchmark = state.benchmark();
    if (benchmark != null) {
      lines.add(named(benchmark, state.phase(), room));
    }
    LiveTable looks = state.table();
    List<String> rows =
        looks == null ? List.of() : table.lines(looks, room, size.rows() - 1 - lines.size());
    if (rows.isEmpty()) {
      addMeasured(state, room, lines);
    }
    lines.addAll(rows);
    return lines.subList(0, Math.min(lines.size(), Math.max(1, size.rows() - 1)));
  }

  /** On a terminal that is too small for a table, what was measured last. */
  private void addMeasured(ProgressState state, int room, List<String> lines) {
    int skip = state.measured().size() - MOST_MEASURED;
    for (Map.Entry<CaseId, String> measured : state.measured().entrySet()) {
      if (skip-- <= 0) {
        lines.add(style.paint(Ink.QUIET, named(measured.getKey(), measured.getValue(), room)));
      }
    }
  }

  private String head(ProgressState state, int room) {
    List<String> parts = new ArrayList<>();
    List<Ink> inks = new ArrayList<>();
    int bad = state.ended(Status.FAILED) + state.ended(Status.ERROR) + state.ended(Status.NOT_RUN);
    add(parts, inks, state.ended(Status.PASSED) + state.ended(Status.FLAKY), "passed", Ink.GOOD);
    add(parts, inks, bad, "failed", Ink.BAD);
    add(parts, inks, state.ended(Status.FLAKY), "flaky", Ink.CAUTION);
    add(parts, inks, state.quarantined(), "quarantined", Ink.CAUTION);
    add(parts, inks, state.ended(Status.SKIPPED), "skipped", Ink.QUIET);
    String bar = bar(state, room);
    StringBuilder line = new StringBuilder(bar);
    StringBuilder plain = new StringBuilder(bar);
    for (int i = 0; i < parts.size(); i++) {
      line.append(style.paint(inks.get(i), parts.get(i))).append(INDENT);
      plain.append(parts.get(i)).append(INDENT);
    }
    String rest = position(state);
    // Painted text cannot be cut, so on a terminal too narrow for it colours are left out.
    return DisplayWidth.of(plain + rest) <= room
        ? line + rest
        : Shorten.tail(plain + rest, room, style);
  }

  /** The share of forks, or else of tests, that is done; empty once it is no longer known. */
  private String bar(ProgressState state, int room) {
    boolean tests = state.testsEnded() < state.tests();
    int done = tests ? state.testsEnded() : state.forksEnded();
    int all = tests ? state.tests() : state.forks();
    if (room < NARROWEST_FOR_BAR || done >= all) {
      return "";
    }
    int full = (int) ((long) BAR * done / all);
    return style.safe("█".repeat(full) + "░".repeat(BAR - full)) + INDENT;
  }

  /** How far the run is, and how long it takes. */
  String position(ProgressState state) {
    List<String> parts = new ArrayList<>();
    if (state.testsEnded() < state.tests()) {
      parts.add("test " + state.testsEnded() + " of " + state.tests());
    } else if (state.benchmarks() > 0) {
      parts.add(
          state.forksEnded() < state.forks()
              ? "fork "
                  + (state.forksEnded() + 1)
                  + (state.isForksEstimated() ? " of about " : " of ")
                  + state.forks()
              : "fork " + (state.forksEnded() + 1));
    }
    Duration left = state.left();
    parts.add(
        left == null
            ? exact(state.elapsed()) + " so far"
            : "about " + DurationText.rough(left) + " left");
    LiveTable shown = state.table();
    if (shown != null && shown.comparisons() > 0) {
      parts.add(shown.decided() + " of " + shown.comparisons() + " comparisons done");
    }
    return style.safe(String.join(", ", parts));
  }

  /**
   * How far the run is, and which test has run for the longest time: of a run that hangs, this may
   * be all that is left to look at.
   */
  String signOfLife(ProgressState state) {
    Iterator<Map.Entry<CaseId, Long>> running = state.running().entrySet().iterator();
    if (!running.hasNext()) {
      return position(state);
    }
    Map.Entry<CaseId, Long> longest = running.next();
    return position(state)
        + "; "
        + style.safe(longest.getKey().text())
        + " has run for "
        + exact(state.since(longest.getValue()));
  }

  /** Time that has passed, to the second. */
  private static String exact(Duration time) {
    return time.toSeconds() < 60 ? Math.max(1, time.toSeconds()) + " s" : DurationText.text(time);
  }

  private static void add(List<String> parts, List<Ink> inks, int number, String word, Ink ink) {
    if (number > 0) {
      parts.add(number + " " + word);
      inks.add(ink);
    }
  }

  /** A case with what it does; the name gives way if there is not enough room for both. */
  private String named(CaseId id, String what, int room) {
    String words = style.safe(what);
    int forName = room - INDENT.length() - 2 - DisplayWidth.of(words);
    String name = style.safe(id.simpleClassName() + id.text().substring(id.className().length()));
    return line(Shorten.middle(name, Math.max(8, forName), style) + "  " + words, room);
  }

  private String line(String text, int room) {
    return Shorten.tail(INDENT + style.safe(text), room, style);
  }
}
