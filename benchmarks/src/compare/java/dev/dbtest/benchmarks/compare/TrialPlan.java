package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a trial compares.
 *
 * @param bodies how many bodies are compared with themselves
 * @param repetitions how often
 * @param slowdowns the slow-downs in percent
 * @param slowBodies how many bodies are slowed down
 * @param slowRepetitions how often
 * @param jmhBodies how many bodies JMH compares, each once with itself and with every slow-down
 * @param batch how many comparisons one command of dbtest makes
 */
record TrialPlan(
    int bodies,
    int repetitions,
    List<Integer> slowdowns,
    int slowBodies,
    int slowRepetitions,
    int jmhBodies,
    int batch) {

  /** Copies the list. */
  TrialPlan {
    slowdowns = List.copyOf(slowdowns);
  }

  /** The slow-downs, and none. */
  List<Integer> variants() {
    List<Integer> variants = new ArrayList<>(List.of(0));
    variants.addAll(slowdowns);
    return List.copyOf(variants);
  }

  /**
   * What is to be done, in an order in which any part of it from the start is a small trial.
   *
   * @param done comparisons to leave out
   * @return comparisons that belong to one command each
   */
  List<List<TrialKey>> batches(Set<TrialKey> done) {
    List<List<TrialKey>> batches = new ArrayList<>();
    for (int repetition = 1; repetition <= Math.max(repetitions, slowRepetitions); repetition++) {
      if (repetition <= repetitions) {
        add(spread(bodies), 0, repetition, done, batches);
      }
      if (repetition <= slowRepetitions) {
        for (int slowdown : slowdowns) {
          add(spread(slowBodies), slowdown, repetition, done, batches);
        }
      }
      if (repetition == 1) {
        addJmh(done, batches);
      }
    }
    return batches;
  }

  /** Number of comparisons. */
  int size() {
    return batches(Set.of()).stream().mapToInt(List::size).sum();
  }

  private void add(
      List<TrialBody> of,
      int slowdown,
      int repetition,
      Set<TrialKey> done,
      List<List<TrialKey>> into) {
    List<TrialKey> open =
        of.stream()
            .map(body -> new TrialKey(Harness.DBTEST, body, slowdown, repetition))
            .filter(key -> !done.contains(key))
            .toList();
    for (int start = 0; start < open.size(); start += batch) {
      into.add(open.subList(start, Math.min(open.size(), start + batch)));
    }
  }

  private void addJmh(Set<TrialKey> done, List<List<TrialKey>> into) {
    for (TrialBody body : spread(jmhBodies)) {
      List<TrialKey> keys =
          variants().stream()
              .map(slowdown -> new TrialKey(Harness.JMH, body, slowdown, 1))
              .toList();
      if (!done.containsAll(keys)) {
        into.add(keys);
      }
    }
  }

  /** That many bodies, taken from all kinds; all of them if it is too many. */
  private static List<TrialBody> spread(int count) {
    TrialBody[] all = TrialBody.values();
    int wanted = Math.min(count, all.length);
    List<TrialBody> chosen = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      chosen.add(all[i * all.length / wanted]);
    }
    return chosen;
  }
}
