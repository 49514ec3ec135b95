package dev.dbtest.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a launcher hears from the engine, one line for each event, with short ids. */
final class Run implements TestExecutionListener {

  private static final String ENGINE = "[engine:dbtest]";

  private final Map<String, TestIdentifier> nodes = new LinkedHashMap<>();
  private final Map<String, Throwable> thrown = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  private Run() {}

  /** Has the launcher run what a request asks for. */
  static Run of(Sources sources, Consumer<LauncherDiscoveryRequestBuilder> request) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(sources.loader());
    try {
      LauncherDiscoveryRequestBuilder builder =
          LauncherDiscoveryRequestBuilder.request().filters(EngineFilter.includeEngines("dbtest"));
      request.accept(builder);
      Run run = new Run();
      LauncherDiscoveryRequest built = builder.build();
      Launcher launcher = LauncherFactory.create();
      launcher.execute(built, run);
      return run;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Events of suites, tests and rows. */
  List<String> events() {
    return events;
  }

  /** The ids of tests and rows that ended, with how they ended. */
  List<String> results() {
    return events.stream()
        .filter(event -> event.startsWith("finished") || event.startsWith("skipped"))
        .toList();
  }

  /** Threads in which the listener was called. */
  List<Thread> threads() {
    return threads;
  }

  /** What the platform knows of a test. */
  TestIdentifier node(String id) {
    TestIdentifier node = nodes.get(id);
    if (node == null) {
      throw new AssertionError("no " + id + " among " + nodes.keySet());
    }
    return node;
  }

  /** Whatever did not pass, with the reason. */
  Map<String, Throwable> thrown() {
    return thrown;
  }

  /** Why a test, or a suite, did not pass. */
  Throwable thrown(String id) {
    Throwable reason = thrown.get(id);
    if (reason == null) {
      throw new AssertionError("nothing was thrown by " + id + " in " + events);
    }
    return reason;
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier node) {
    add("found", node, "");
  }

  @Override
  public void executionStarted(TestIdentifier node) {
    add("started", node, "");
  }

  @Override
  public void executionSkipped(TestIdentifier node, String reason) {
    add("skipped", node, " " + reason);
  }

  @Override
  public void executionFinished(TestIdentifier node, TestExecutionResult result) {
    result.getThrowable().ifPresent(each -> thrown.put(id(node), each));
    add("finished", node, " " + result.getStatus());
  }

  @Override
  public void reportingEntryPublished(TestIdentifier node, ReportEntry entry) {
    add("published", node, " " + entry.getKeyValuePairs());
  }

  private void add(String what, TestIdentifier node, String more) {
    threads.add(Thread.currentThread());
    nodes.put(id(node), node);
    if (!id(node).isEmpty()) {
      events.add(what + " " + id(node) + more);
    }
  }

  /** Such as {@code Cart/adds/1, 2}. */
  private static String id(TestIdentifier node) {
    return node.getUniqueId()
        .replace(ENGINE, "")
        .replace("/[suite:s.", "")
        .replace("/[test:", "/")
        .replace("/[row:", "/")
        .replace("]", "");
  }
}
