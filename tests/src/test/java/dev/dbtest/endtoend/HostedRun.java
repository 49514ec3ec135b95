package dev.dbtest.endtoend;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dbtest.junit.DbtestEngine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A program that runs suites through a launcher, and writes what that says of them. */
final class HostedRun implements TestExecutionListener {

  private final List<Map<String, String>> cases = new ArrayList<>();
  private final Set<String> failedSuites = new TreeSet<>();

  private HostedRun() {}

  /**
   * Runs all unit suites in a directory.
   *
   * @param args the directory, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    URL[] urls = {classes.toUri().toURL()};
    HostedRun run = new HostedRun();
    try (URLClassLoader loader = new URLClassLoader(urls, HostedRun.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      LauncherFactory.create(
              LauncherConfig.builder()
                  .enableTestEngineAutoRegistration(false)
                  .addTestEngines(new DbtestEngine())
                  .build())
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClasspathRoots(Set.of(classes)))
                  .filters(TagFilter.excludeTags("integration"))
                  .configurationParameter("dbtest.timeout", "2s")
                  .build(),
              run);
    }
    new ObjectMapper()
        .writeValue(
            Path.of(args[1]).toFile(),
            Map.of("cases", run.cases, "failedSuites", run.failedSuites));
  }

  @Override
  public void executionSkipped(TestIdentifier node, String reason) {
    add(node, "SKIPPED", reason);
  }

  @Override
  public void executionFinished(TestIdentifier node, TestExecutionResult result) {
    Throwable thrown = result.getThrowable().orElse(null);
    if (node.getSource().orElse(null) instanceof ClassSource suite) {
      if (thrown != null) {
        failedSuites.add(suite.getClassName());
      }
    } else if (node.getSource().isPresent() && (node.isTest() || thrown != null)) {
      add(
          node,
          status(result.getStatus(), thrown),
          thrown == null ? "" : String.valueOf(thrown.getMessage()));
    }
  }

  private void add(TestIdentifier node, String status, String message) {
    cases.add(Map.of("id", id(node), "status", status, "message", message));
  }

  private static String status(TestExecutionResult.Status status, @Nullable Throwable thrown) {
    return switch (status) {
      case SUCCESSFUL -> "PASSED";
      case ABORTED -> "SKIPPED";
      case FAILED -> thrown instanceof AssertionError ? "FAILED" : "ERROR";
    };
  }

  private static String id(TestIdentifier node) {
    MethodSource source = (MethodSource) node.getSource().orElseThrow();
    String name = node.getLegacyReportingName();
    String row = name.endsWith("]") ? name.substring(name.lastIndexOf('[')) : "";
    return source.getClassName() + '#' + source.getMethodName() + row;
  }
}
