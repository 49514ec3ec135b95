package dev.dbtest.archive;

import dev.dbtest.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What an index says about a run apart from its cases. */
final class IndexedFacts {

  private IndexedFacts() {}

  static void write(RunFacts run, IndexTables tables, IndexOut to) {
    to.text(run.runId());
    to.integer(tables.number(run.version()));
    to.integer(tables.number(run.command()));
    to.integer(tables.number(run.ran()));
    to.number(run.seed());
    started(run.started(), to);
    to.number(run.duration().toSeconds());
    to.integer(run.duration().toNanosPart());
    to.octet(run.interrupted() ? 1 : 0);
    to.integer(tables.number(run.environment()));
    to.text(run.revision().commit());
    to.integer(tables.number(run.revision().branch()));
    to.octet(run.revision().dirty() ? 1 : 0);
    totals(run.tests(), to);
    totals(run.benchmarks(), to);
    to.integer(run.quarantined());
  }

  private static void started(Instant time, IndexOut to) {
    to.number(time.getEpochSecond());
    to.integer(time.getNano());
  }

  private static void totals(Totals totals, IndexOut to) {
    to.octet(totals.byStatus().size());
    totals
        .byStatus()
        .forEach(
            (status, count) -> {
              to.octet(ArchiveFormat.letter(status));
              to.integer(count);
            });
  }

  /** Reads what {@link #write} wrote. */
  static RunFacts read(IndexTables tables, IndexIn from) {
    return new RunFacts(
        from.text(),
        tables.text(from.integer()),
        tables.text(from.integer()),
        tables.text(from.integer()),
        from.number(),
        Instant.ofEpochSecond(from.number(), from.integer()),
        Duration.ofSeconds(from.number(), from.integer()),
        from.flag(),
        tables.environment(from.integer()),
        new Revision(from.text(), tables.text(from.integer()), from.flag()),
        totals(from),
        totals(from),
        from.integer());
  }

  private static Totals totals(IndexIn from) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    int size = from.octet();
    for (int i = 0; i < size; i++) {
      Status status = ArchiveFormat.status((char) from.octet());
      counts.put(status, from.integer());
    }
    return new Totals(counts);
  }
}
