package dev.dbtest.report;

import dev.dbtest.model.RunResult;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Machine;
import dev.dbtest.summary.QuarantineText;
import dev.dbtest.summary.Summary;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a document says of a run before anything else. */
public final class RunHead {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunHead() {}

  /** How a format writes a text so that it is shown as it is. */
  public interface Writer {
    /** One line of prose in a table. */
    String plain(String text);

    /** One line in a table that somebody may copy. */
    String code(String text);

    /** One line in a table that stands out, in the way that all formats here have in common. */
    default String strong(String text) {
      return "**" + plain(text) + "**";
    }
  }

  /**
   * A line of the head.
   *
   * @param name what it is about
   * @param value what there is to say, in the words of the format
   */
  public record Fact(String name, String value) {}

  /** The lines of the head; at least its result, date, machine, command and seed. */
  public static List<Fact> facts(Summary summary, Writer writer) {
    RunResult run = summary.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Result", result(summary, writer)));
    if (!summary.gates().outcomes().isEmpty()) {
      facts.add(new Fact("Gates", writer.plain(summary.gates().counts())));
    }
    String quarantine = QuarantineText.of(summary);
    if (!quarantine.isEmpty()) {
      facts.add(new Fact("Quarantine", writer.plain(quarantine)));
    }
    if (run.interrupted()) {
      facts.add(
          new Fact("Interrupted", "before the plan was done; the results are those there are"));
    }
    facts.add(
        new Fact(
            "Date", WHEN.format(run.started()) + ", took " + DurationText.text(run.duration())));
    facts.add(new Fact("Machine", writer.plain(Machine.of(run.environment()))));
    facts.add(new Fact("Command", writer.code(CommandText.withoutPlaces(run.command()))));
    facts.add(new Fact("Seed", Long.toString(run.seed())));
    return facts;
  }

  /** How the run ended, in one line. */
  public static String result(Summary summary, Writer writer) {
    Counts counts = summary.counts();
    String place = summary.options().flakyRed() ? "failed" : "passed";
    String flaky =
        counts.flaky() == 0 ? "" : ", " + counts.flaky() + " of the " + place + " ones flaky";
    String beyond =
        summary.beyondTheCases().isEmpty() ? "" : "; also red: " + summary.beyondTheCases();
    return writer.strong(summary.closingLine()) + flaky + beyond;
  }
}
