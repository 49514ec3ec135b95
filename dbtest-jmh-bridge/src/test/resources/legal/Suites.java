package p;

import dev.dbtest.api.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Everything that a suite may be. */
class Suites {

  @TestSuite(tags = {"a", "b-c", "d_e", "f.g"}, timeout = "30s", isolation = TestSuite.Isolation.PROCESS)
  @ResourceLock("port")
  @ResourceLock(value = "directory", mode = ResourceLock.Mode.READ)
  @Retry(2)
  @Skip("for now")
  static class Full extends Base {
    @SetupSuite void open() {}
    @Setup(timeout = "1.5s") private void begin() {}
    @Setup @Teardown void both() {}
    @Test(timeout = "500ms", tags = "slow", name = "moves, and returns") void moves() {}
    @Test CompletionStage<?> stage() { return null; }
    @Test CompletableFuture<Void> future() { return null; }
    @Test Flow.Publisher<String> publisher() { return null; }
    @Test private void hidden() throws Exception {}
    @Test <T> void generic() {}
    @Test @Retry(0) @Skip("flaky") void skipped() {}
    @Test @Rows({"1, 2", "3, 4"}) void adds(int a, int b) {}
    @Test @Rows(enumClass = Thread.State.class) void states(Thread.State state) {}
    @Test @Rows(method = "numbers") void numbers(int n) {}
    @Test @Rows(csv = "/rows.csv", name = "{0}") void csv(String a) {}
    Stream<Object[]> numbers() { return Stream.of(); }
    @Override @Test void overridden() {}
    @Teardown protected void end() {}
    @TeardownSuite void close() {}

    @TestSuite
    class Inner {
      @Test void seesTheOuter() {}
    }
  }

  abstract static class Base {
    @SetupSuite void openBase() {}
    @Test void inherited() {}
    @Test void overridden() {}
  }

  /** A concrete class whose heir is a suite. */
  static class Concrete {
    @Setup void begin() {}
    @Test void runsInTheHeir() {}
  }

  @TestSuite
  static class Heir extends Concrete {}

  /** A suite by inheritance. */
  static class HeirOfSuite extends Heir {
    private HeirOfSuite() {}
    @Test void more() {}
  }

  @TestSuite(kind = TestSuite.Kind.INTEGRATION)
  abstract static class AbstractSuite {
    AbstractSuite(int n) {}
  }

  /** Only holds others. */
  @TestSuite
  static class Holder {
    @TestSuite
    static class Held {
      @Test void a() {}
    }
  }
}
