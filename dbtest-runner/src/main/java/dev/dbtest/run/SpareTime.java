package dev.dbtest.run;

import dev.dbtest.environment.MachineFacts;
import dev.dbtest.history.CaseMemory;
import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.model.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does in other threads, while cases run, work that the user would otherwise have to wait for at
 * the end.
 */
final class SpareTime {

  private final Executor background;
  private final CaseMemory memory;
  private final CompletableFuture<Map<String, String>> facts;

  private SpareTime(
      Executor background, CaseMemory memory, CompletableFuture<Map<String, String>> facts) {
    this.background = background;
    this.memory = memory;
    this.facts = facts;
  }

  /**
   * Begins to look at the machine, cleans up after runs that were killed, and reads how tests ended
   * before.
   *
   * @param tests whether tests are run at all
   */
  static SpareTime begin(Executor background, CaseMemory memory, boolean tests) {
    CompletableFuture<Map<String, String>> facts =
        CompletableFuture.supplyAsync(
            new Supplier<>() {
              @Override
              public Map<String, String> get() {
                return MachineFacts.ofThisMachine();
              }
            },
            background);
    background.execute(
        new Runnable() {
          @Override
          public void run() {
            new DeadFronts(Path.of("/proc"), Path.of(System.getProperty("java.io.tmpdir")))
                .cleanUp();
          }
        });
    if (tests) {
      background.execute(
          new Runnable() {
            @Override
            public void run() {
              memory.prepare();
            }
          });
    }
    return new SpareTime(background, memory, facts);
  }

  /** Facts about the machine; waits for them if they are not known yet. */
  Map<String, String> facts() {
    return facts.join();
  }

  /**
   * Remembers how tests ended.
   *
   * @param partial tests of which only some rows were to run
   * @param unproven tests that no result shows to pass
   * @param vanished knows which red tests are no longer there and are forgotten; {@code null} to
   *     forget none
   * @param observer told if that does not work
   */
  void remember(
      List<TestResult> results,
      Set<String> partial,
      Set<String> unproven,
      @Nullable VanishedTests vanished,
      RunObserver observer) {
    background.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              List<String> forgotten =
                  vanished == null ? List.of() : vanished.in(memory.recallIfPossible());
              Optional<String> lost = memory.keep(results, partial, unproven, forgotten);
              if (lost.isPresent()) {
                observer.warn(
                    lost.get() + "; it was begun anew, without what earlier runs had found out.");
              }
            } catch (IOException e) {
              observer.warn("how tests ended could not be kept: " + e);
            }
          }
        });
  }
}
