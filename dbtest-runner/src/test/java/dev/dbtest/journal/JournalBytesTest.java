package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.Problem;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.testing.bytes.Components;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a journal holds, byte by byte. */
class JournalBytesTest {

  private static final int ROUNDS = 2_000;

  private static final List<JournalEntry> ENTRIES =
      List.of(
          JournalSamples.test(),
          JournalSamples.fork(1),
          JournalSamples.failure(),
          new JournalEntry.ProblemFound(
              new Problem(Problem.Severity.ERROR, "here", "this is odd.", "Mend it.")),
          new JournalEntry.BenchmarksPlanned(new TreeMap<>(Map.of("cases", "abc"))),
          new JournalEntry.MachineMeasured(new TreeMap<>(Map.of("cpu", "fast"))),
          new JournalEntry.ClockDecided(JournalSamples.CASE, ScoreClock.CPU),
          new JournalEntry.RunPlanned(
              List.of(
                  new JournalEntry.PlannedModule(
                      "core",
                      "2-ab",
                      List.of(new JournalEntry.PlannedTests("p.A#", List.of("a", "b [1]"))))),
              List.of("p.G#m")),
          new JournalEntry.RunFinished());

  @Test
  void theBytesAreWhatTheyWere() {
    GoldenBytes bytes = new GoldenBytes();
    bytes.add("JournalHeader", JournalRecord.of(JournalSamples.HEADER.frame()));
    ENTRIES.forEach(
        each -> bytes.add(each.getClass().getSimpleName(), JournalRecord.of(each.frame())));

    bytes.assertUnchanged("journal.hex", "JournalHeader.FORMAT");
  }

  @Test
  void everyKindOfEntryHasASample() {
    Components.assertEachHasASample(JournalEntry.class, ENTRIES);
  }

  @Test
  void everyComponentIsReadAsItWasWritten() {
    Components.assertSame(JournalHeader.of(JournalSamples.HEADER.frame()), JournalSamples.HEADER);
    ENTRIES.forEach(each -> Components.assertSame(JournalEntry.of(each.frame()), each));
  }

  @Test
  void everyComponentOfASampleTells() {
    Components.assertTelling(JournalSamples.HEADER);
    ENTRIES.forEach(Components::assertTelling);
  }

  @Test
  void whateverTheBytesNothingElseIsThrown() {
    Random random = new Random(14);
    for (JournalEntry each : ENTRIES) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] payload = each.frame().payload().clone();
        for (int times = random.nextInt(4); times > 0 && payload.length > 0; times--) {
          payload[random.nextInt(payload.length)] = (byte) random.nextInt();
        }
        int type = random.nextInt(8) == 0 ? random.nextInt(256) : each.frame().type();
        try {
          Components.assertSame(JournalEntry.of(new Frame(type, payload)).frame().type(), type);
        } catch (MalformedFrameException expected) {
          // Nothing else may be thrown.
        }
      }
    }
  }
}
