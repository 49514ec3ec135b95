package dev.dbtest.waiver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The accepted changes of a store, a text file beside its runs. */
public final class AcceptedFile {

  private static final String CASE = "case";
  private static final String AT = "at";
  private static final String RATIO = "ratio";
  private static final String REASON = "reason";
  private static final WaiverText.Layout LAYOUT =
      new WaiverText.Layout("dbtest/accepted/1", List.of(CASE, AT, RATIO, REASON), 2);

  private final WaiverFile file;

  /** The accepted changes of the store in that directory. */
  public AcceptedFile(Path store) {
    this.file = new WaiverFile(store, "accepted.txt", LAYOUT);
  }

  /** The path of the file. */
  public String name() {
    return file.name();
  }

  /**
   * The accepted changes.
   *
   * @return none if there is no file
   * @throws UnreadableWaiverException if the file breaks a rule; the message names line and rule
   */
  public Accepted read() throws UnreadableWaiverException {
    return new Accepted(changes(file.read(), file.name()));
  }

  /**
   * Adds changes.
   *
   * @throws UnreadableWaiverException if the file breaks a rule; then it is left alone
   * @throws IOException if it cannot be written; then it is as it was
   */
  public void put(List<AcceptedChange> changes) throws UnreadableWaiverException, IOException {
    file.change(
        text -> {
          changes(text, file.name());
          WaiverText changed = text;
          for (AcceptedChange change : changes) {
            changed =
                changed.with(
                    Map.of(
                        CASE, Escapes.escaped(change.name()),
                        AT, change.at().toString(),
                        RATIO, Double.toString(change.ratio()),
                        REASON, change.reason()));
          }
          return changed;
        });
  }

  /**
   * Takes changes off the list.
   *
   * @throws UnreadableWaiverException if the file breaks a rule; then it is left alone
   * @throws IOException if it cannot be written; then it is as it was
   */
  public void release(List<AcceptedChange> changes) throws UnreadableWaiverException, IOException {
    file.change(
        text -> {
          changes(text, file.name());
          WaiverText changed = text;
          for (AcceptedChange change : changes) {
            changed = changed.without(Escapes.escaped(change.name()), change.at().toString());
          }
          return changed;
        });
  }

  private static List<AcceptedChange> changes(WaiverText text, String file)
      throws UnreadableWaiverException {
    List<AcceptedChange> changes = new ArrayList<>();
    for (WaiverText.Block block : text.entries()) {
      changes.add(change(block, file));
    }
    return changes;
  }

  private static AcceptedChange change(WaiverText.Block block, String file)
      throws UnreadableWaiverException {
    try {
      return new AcceptedChange(
          Escapes.unescaped(block.value(CASE)),
          instant(block.value(AT)),
          ratio(block.value(RATIO)),
          block.value(REASON));
    } catch (IllegalArgumentException e) {
      throw WaiverText.wrong(file, block.line(), String.valueOf(e.getMessage()));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time; one is like 2026-11-01T09:00:00Z", e);
    }
  }

  private static double ratio(String text) {
    try {
      double ratio = Double.parseDouble(text);
      if (ratio > 0 && Double.isFinite(ratio)) {
        return ratio;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new IllegalArgumentException("'" + text + "' is no ratio; one is like 1.25");
  }
}
