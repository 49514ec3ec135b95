package dev.dbtest.waiver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The quarantine of a store, a text file beside its runs, since whoever shares these must judge
 * them by the same list.
 */
public final class QuarantineFile {

  private static final String NAME = "quarantine.txt";
  private static final String TEST = "test";
  private static final String REASON = "reason";
  private static final String UNTIL = "until";
  private static final WaiverText.Layout LAYOUT =
      new WaiverText.Layout("dbtest/quarantine/1", List.of(TEST, REASON, UNTIL), 1);

  private final WaiverFile file;

  /** The quarantine of the store in that directory. */
  public QuarantineFile(Path store) {
    this.file = new WaiverFile(store, NAME, LAYOUT);
  }

  /** Where the quarantine of a store is, if it has one. */
  public static Path in(Path store) {
    return store.resolve(NAME);
  }

  /** The path of the file. */
  public String name() {
    return file.name();
  }

  /**
   * The tests in quarantine.
   *
   * @param day the day on which entries are looked at
   * @return an empty one if there is no file
   * @throws UnreadableWaiverException if the file breaks a rule; the message names line and rule
   */
  public Quarantine read(LocalDate day) throws UnreadableWaiverException {
    return new Quarantine(day, entries(file.read(), file.name()));
  }

  /**
   * Puts a test into quarantine, in place of what was said of it.
   *
   * @throws UnreadableWaiverException if the file breaks a rule; then it is left alone
   * @throws IOException if it cannot be written; then it is as it was
   */
  public void put(QuarantineEntry entry) throws UnreadableWaiverException, IOException {
    file.change(
        text -> {
          entries(text, file.name());
          return text.with(
              Map.of(
                  TEST,
                  Escapes.escaped(entry.test()),
                  REASON,
                  entry.reason(),
                  UNTIL,
                  entry.until().toString()));
        });
  }

  /**
   * Takes a test out of quarantine.
   *
   * @throws UnreadableWaiverException if the file breaks a rule; then it is left alone
   * @throws IOException if it cannot be written; then it is as it was
   */
  public void release(String test) throws UnreadableWaiverException, IOException {
    file.change(
        text -> {
          entries(text, file.name());
          return text.without(Escapes.escaped(test));
        });
  }

  private static List<QuarantineEntry> entries(WaiverText text, String file)
      throws UnreadableWaiverException {
    List<QuarantineEntry> entries = new ArrayList<>();
    Set<String> tests = new HashSet<>();
    for (WaiverText.Block block : text.entries()) {
      QuarantineEntry entry = entry(block, file);
      if (!tests.add(entry.test())) {
        throw WaiverText.wrong(file, block.line(), "a second entry of " + block.value(TEST));
      }
      entries.add(entry);
    }
    return entries;
  }

  private static QuarantineEntry entry(WaiverText.Block block, String file)
      throws UnreadableWaiverException {
    try {
      String test = Escapes.unescaped(block.value(TEST));
      if (test.indexOf('#') < 1 || test.endsWith("#")) {
        throw WaiverText.wrong(
            file, block.line(), "'" + test + "' names no test; a name is like Class#method");
      }
      return new QuarantineEntry(test, block.value(REASON), date(block.value(UNTIL)));
    } catch (IllegalArgumentException e) {
      throw WaiverText.wrong(file, block.line(), String.valueOf(e.getMessage()));
    }
  }

  /** The day of a moment, by which entries are looked at wherever in the world that happens. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /**
   * A day as it is written in the list.
   *
   * @throws IllegalArgumentException if there is no such day
   */
  public static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day; one is like 2026-12-31", e);
    }
  }
}
