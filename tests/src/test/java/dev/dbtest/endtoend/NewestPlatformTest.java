package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dbtest.junit.DbtestEngine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the engine of dbtest-junit does only where the platform is new enough. */
@Tag("integration")
class NewestPlatformTest {

  private final List<String> events = new ArrayList<>();
  private final List<String> issues = new ArrayList<>();

  @Test
  void aRunThatIsCancelledStartsNoFurtherTest(@TempDir Path directory) throws IOException {
    SampleProject project = SampleProject.compile("shop", directory);
    CancellationToken token = CancellationToken.create();

    run(project, "shop.TransferSuite", token, "movesMoney");

    assertThat(events)
        .containsExactly(
            "skipped lends: the bank does not do this yet",
            "finished movesMoney",
            "skipped adds up: Execution cancelled",
            "skipped findsTheBankOpen: Execution cancelled",
            "finished TransferSuite",
            "finished dbtest");
  }

  @Test
  void aTagThatThePlatformDoesNotAllowIsAnIssue(@TempDir Path directory) throws IOException {
    Path source = Files.createDirectories(directory.resolve("src")).resolve("OddTest.java");
    Files.writeString(
        source,
        """
        package odd;
        import dev.dbtest.api.*;
        @TestSuite(tags = "this|that") class OddTest { @Test void runs() {} }
        """);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    SampleProject.compile(List.of(source), classes, "-proc:none");

    run(new SampleProject(directory), "odd.OddTest", CancellationToken.create(), "");

    assertThat(issues).singleElement().asString().startsWith("WARNING odd.OddTest: ");
    assertThat(events).containsExactly("finished runs", "finished OddTest", "finished dbtest");
  }

  /** Runs a class, and cancels the run when a test of that name has ended. */
  private void run(SampleProject project, String type, CancellationToken token, String last)
      throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] classes = {project.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      thread.setContextClassLoader(loader);
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(type))
              .listeners(new Issues())
              .build();
      LauncherFactory.create(
              LauncherConfig.builder()
                  .enableTestEngineAutoRegistration(false)
                  .enableTestExecutionListenerAutoRegistration(false)
                  .enableLauncherSessionListenerAutoRegistration(false)
                  .addTestEngines(new DbtestEngine())
                  .build())
          .execute(
              LauncherExecutionRequestBuilder.request(request)
                  .listeners(new Events(token, last))
                  .cancellationToken(token)
                  .build());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private final class Issues implements LauncherDiscoveryListener {

    @Override
    public void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
      issues.add(issue.severity() + " " + issue.message());
    }
  }

  private final class Events implements TestExecutionListener {

    private final CancellationToken token;
    private final String last;

    Events(CancellationToken token, String last) {
      this.token = token;
      this.last = last;
    }

    @Override
    public void executionSkipped(TestIdentifier node, String reason) {
      events.add("skipped " + node.getDisplayName() + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
      events.add("finished " + node.getDisplayName());
      if (node.getDisplayName().equals(last)) {
        token.cancel();
      }
    }
  }
}
