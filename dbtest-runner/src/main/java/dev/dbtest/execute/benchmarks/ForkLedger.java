package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.ScoreClock;
import java.util.Optional;
import java.util.SortedMap;

/** Remembers forks that ended, in this run and in the one that it continues. */
public interface ForkLedger {

  /** Remembers nothing. */
  ForkLedger NONE =
      new ForkLedger() {
        @Override
        public Optional<ForkEnd> find(ForkKey key) {
          return Optional.empty();
        }

        @Override
        public SortedMap<String, String> machine(SortedMap<String, String> facts) {
          return facts;
        }

        @Override
        public Optional<ScoreClock> clock(CaseId id) {
          return Optional.empty();
        }

        @Override
        public void decided(CaseId id, ScoreClock clock) {}

        @Override
        public void measured(ForkKey key, ForkEnd.Measured end) {}

        @Override
        public void failed(ForkKey key, Failure failure) {}
      };

  /** How a fork ended, if the run need not repeat it. */
  Optional<ForkEnd> find(ForkKey key);

  /**
   * Remembers the machine on which forks will run from now on.
   *
   * @param facts of the machine and of the reference workload, by name
   * @return the facts that were remembered when the run began; the same in a new run
   */
  SortedMap<String, String> machine(SortedMap<String, String> facts);

  /** The clock that the run which this one continues decided on for a case. */
  Optional<ScoreClock> clock(CaseId id);

  /** Remembers which clock was decided on for a case, so that it stays the same when resumed. */
  void decided(CaseId id, ScoreClock clock);

  /** Remembers a fork that measured something, with its notes; once this returns, it is saved. */
  void measured(ForkKey key, ForkEnd.Measured end);

  /** Remembers a fork that failed; once this returns, that is saved. */
  void failed(ForkKey key, Failure failure);
}
