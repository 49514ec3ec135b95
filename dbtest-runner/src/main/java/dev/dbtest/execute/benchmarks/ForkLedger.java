package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import java.util.Optional;

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
        public void measured(ForkKey key, Fork fork) {}

        @Override
        public void failed(ForkKey key, Failure failure) {}
      };

  /** How a fork ended that the run need not repeat. */
  Optional<ForkEnd> find(ForkKey key);

  /** A fork ended with a measurement; on return it is safe. */
  void measured(ForkKey key, Fork fork);

  /** A fork failed; on return that is safe. */
  void failed(ForkKey key, Failure failure);
}
