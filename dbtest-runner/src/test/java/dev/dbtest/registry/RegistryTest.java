package dev.dbtest.registry;

import static dev.dbtest.testing.Infos.benchmark;
import static dev.dbtest.testing.Infos.group;
import static dev.dbtest.testing.Infos.inModule;
import static dev.dbtest.testing.Infos.suite;
import static dev.dbtest.testing.Infos.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RegistryTest {

  @Test
  void ordersByModuleAndClassWhateverCameFirst() {
    TestRegistry registry = new TestRegistry();
    registry.register(inModule("b", suite("A", "a")));
    registry.register(inModule("a", suite("C", "a")));
    registry.register(inModule("a", suite("B", "b", "a")));

    assertThat(registry.all()).extracting(TestSuiteInfo::className).containsExactly("B", "C", "A");
    assertThat(registry.all().get(0).tests())
        .extracting(test -> test.id().method())
        .containsExactly("b", "a");
  }

  @Test
  void findsASuiteByItsClass() {
    TestRegistry registry = new TestRegistry();
    registry.register(suite("com.acme.A", "a"));

    assertThat(registry.find("com.acme.A")).isPresent();
    assertThat(registry.find("com.acme.B")).isEmpty();
  }

  @Test
  void theSameSuiteTwiceIsOne() {
    TestRegistry registry = new TestRegistry();
    registry.register(suite("A", "a"));

    assertThat(registry.register(suite("A", "a"))).isEmpty();
    assertThat(registry.all()).hasSize(1);
  }

  @Test
  void anotherSuiteOfTheSameClassNameIsAnErrorAndTheFirstStays() {
    TestRegistry registry = new TestRegistry();
    registry.register(inModule("core", suite("A", "a")));

    assertThat(registry.register(inModule("web", suite("A", "b"))))
        .contains(
            Problem.error(
                "A",
                "the class is in module core and again in module web; only the first runs, since"
                    + " results are told apart by the name of the class.",
                "Rename one of them."));
    assertThat(registry.all()).extracting(TestSuiteInfo::module).containsExactly("core");
  }

  @Test
  void countsWhatThereIs() {
    TestSuiteInfo unit =
        suite("A", CaseKind.UNIT, List.of(test("A", "a", "fast"), test("A", "b", "fast", "db")));
    TestSuiteInfo integration = suite("B", CaseKind.INTEGRATION, List.of(test("B", "a", "db")));
    BenchmarkGroupInfo group = group("G", benchmark("G", "a", Tags.of("json")));

    RegistryStatistics statistics =
        RegistryStatistics.of(List.of(unit, integration), List.of(group));

    assertThat(statistics.suites()).isEqualTo(2);
    assertThat(statistics.tests()).isEqualTo(3);
    assertThat(statistics.groups()).isEqualTo(1);
    assertThat(statistics.benchmarks()).isEqualTo(1);
    assertThat(statistics.skipped()).isZero();
  }

  @Test
  void keepsEverySuiteWhenManyThreadsRegister() throws Exception {
    TestRegistry registry = new TestRegistry();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> refused = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      String module = "module" + thread;
      refused.add(
          threads.submit(
              () -> {
                start.await();
                int problems = 0;
                for (int i = 0; i < 1000; i++) {
                  TestSuiteInfo suite = inModule(module, suite("Suite" + i, "a"));
                  problems += registry.register(suite).isPresent() ? 1 : 0;
                }
                return problems;
              }));
    }
    start.countDown();
    int problems = 0;
    for (Future<Integer> count : refused) {
      problems += count.get();
    }
    threads.shutdown();

    assertThat(registry.all()).hasSize(1000);
    assertThat(problems).isEqualTo(7000);
  }
}
