package dev.dbtest.benchmarks.compare;

import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalEntry.ForkMeasured;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes a long run out of a short one, in its journal. */
final class LongJournal {

  private LongJournal() {}

  /** The forks that a journal holds. */
  static List<ForkMeasured> forks(Path file) throws IOException {
    return forks(JournalContent.read(file));
  }

  private static List<ForkMeasured> forks(JournalContent content) {
    return content.entries().stream()
        .filter(ForkMeasured.class::isInstance)
        .map(ForkMeasured.class::cast)
        .toList();
  }

  /**
   * Gives every case the forks that it lacks, each a copy of its first one that is varied by a few
   * percent.
   *
   * @param file journal of a run that was ended
   * @param blocks forks of a case in the end
   * @param open so many cases go on lacking their last one
   */
  static void extend(Path file, int blocks, int open, Random random) throws IOException {
    JournalContent content = JournalContent.read(file);
    Map<String, Fork> first = new HashMap<>();
    Map<String, ForkMeasured> last = new HashMap<>();
    List<ForkMeasured> copies = new ArrayList<>();
    for (ForkMeasured entry : forks(content)) {
      first.putIfAbsent(entry.id().text(), entry.fork());
      last.merge(entry.id().text(), entry, (a, b) -> a.fork().block() > b.fork().block() ? a : b);
    }
    int withoutLast = open;
    for (ForkMeasured entry : last.values()) {
      int end = withoutLast-- > 0 ? blocks - 1 : blocks;
      Fork model = first.getOrDefault(entry.id().text(), entry.fork());
      for (int block = entry.fork().block() + 1; block <= end; block++) {
        copies.add(new ForkMeasured(entry.id(), entry.stage(), varied(model, block, random)));
      }
    }
    try (Journal journal = Journal.resume(file, content)) {
      journal.append(List.copyOf(copies));
    }
  }

  private static Fork varied(Fork fork, int block, Random random) {
    double factor = Math.exp(0.02 * random.nextGaussian());
    List<Round> rounds = new ArrayList<>();
    for (Round round : fork.rounds()) {
      rounds.add(new Round(round.score() * factor, round.operations()));
    }
    return new Fork(
        block,
        fork.position(),
        fork.started(),
        fork.wall(),
        fork.warmup(),
        rounds,
        fork.metrics(),
        fork.percentiles());
  }
}
