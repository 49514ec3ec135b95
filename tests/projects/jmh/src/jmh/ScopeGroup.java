package jmh;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Scope;
import java.util.concurrent.atomic.AtomicLong;

/** One state for all threads, in dbtest's annotations. */
@BenchmarkGroup(threads = 2, jvmArgs = "-Dscope.answer=42")
@Scope(Scope.Sharing.BENCHMARK)
public class ScopeGroup {

  private final AtomicLong shared = new AtomicLong();

  /** Needs the group's option. */
  @Bench
  public long count() {
    return shared.addAndGet(Integer.parseInt(System.getProperty("scope.answer")));
  }
}
