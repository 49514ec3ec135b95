package dev.dbtest.discovery;

import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Discovers without a cache, and makes the answer easy to ask. */
record Found(Discovery discovery) {

  static Found in(Path... roots) {
    return with(List.of(), roots);
  }

  static Found with(List<Path> classPath, Path... roots) {
    List<Path> all = Stream.concat(Stream.of(roots), classPath.stream()).toList();
    return of(new ScanRequest("", List.of(roots), all));
  }

  static Found of(ScanRequest... requests) {
    return new Found(
        new Discoverer(DiscoveryCache.none(), Runnable::run)
            .discover(List.of(requests), new DiscoveryLifeCycle(state -> {})));
  }

  List<TestSuiteInfo> suites() {
    return discovery.suites();
  }

  TestSuiteInfo suite(String className) {
    return suites().stream()
        .filter(suite -> suite.className().equals(className))
        .findFirst()
        .orElseThrow(() -> new AssertionError(className + " is not in " + discovery));
  }

  List<String> tests(String className) {
    return suite(className).tests().stream().map(test -> test.id().method()).toList();
  }

  TestInfo test(String className, String method) {
    return suite(className).tests().stream()
        .filter(test -> test.id().method().equals(method))
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " is not in " + discovery));
  }

  BenchmarkGroupInfo group(String className) {
    return discovery.groups().stream()
        .filter(group -> group.className().equals(className))
        .findFirst()
        .orElseThrow(() -> new AssertionError(className + " is not in " + discovery));
  }

  List<Problem> problems() {
    return discovery.problems();
  }

  List<String> problemTexts() {
    return problems().stream().map(Problem::text).toList();
  }
}
