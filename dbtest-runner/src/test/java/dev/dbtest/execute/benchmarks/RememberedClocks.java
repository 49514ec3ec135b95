package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.ScoreClock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Remembers clocks and nothing else. */
final class RememberedClocks implements ForkLedger {

  private final Map<CaseId, ScoreClock> clocks;

  RememberedClocks(Map<CaseId, ScoreClock> clocks) {
    this.clocks = clocks;
  }

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
    return Optional.ofNullable(clocks.get(id));
  }

  @Override
  public void decided(CaseId id, ScoreClock clock) {
    clocks.put(id, clock);
  }

  @Override
  public void measured(ForkKey key, ForkEnd.Measured end) {}

  @Override
  public void failed(ForkKey key, Failure failure) {}
}
