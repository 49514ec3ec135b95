package dev.dbtest.junit;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * The engine {@code dbtest}. Launchers of the JUnit Platform find it by itself when it is on the
 * class path, from version 1.10 on.
 */
public final class DbtestEngine implements TestEngine {

  /** Its id, by which launchers and builds include or leave it out. */
  public static final String ID = "dbtest";

  /** Called by the launcher. */
  public DbtestEngine() {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Optional<String> getGroupId() {
    return Optional.of("dev.dbtest");
  }

  @Override
  public Optional<String> getArtifactId() {
    return Optional.of("dbtest-junit");
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor root = new EngineDescriptor(id, ID);
    SuiteFinder finder = new SuiteFinder();
    Wishes wishes = Wishes.of(request);
    Warnings warnings = Warnings.to(request, id);
    EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
        .addClassContainerSelectorResolver(finder::hasSuites)
        .addSelectorResolver(
            context ->
                new SuiteResolver(id, finder, wishes, warnings, context.getClassNameFilter()))
        .build()
        .resolve(request, root);
    removeBasesOfSuites(root);
    for (TestDescriptor suite : root.getChildren()) {
      for (TestDescriptor test : suite.getChildren()) {
        ((TestNode) test).choose(wishes.rowsOf(test));
      }
    }
    return root;
  }

  /** What has tests and is no suite is fine as long as a suite inherits them. */
  private static void removeBasesOfSuites(TestDescriptor root) {
    for (TestDescriptor child : Set.copyOf(root.getChildren())) {
      FoundSuite found = ((SuiteNode) child).found();
      if (found.info() == null
          && root.getChildren().stream()
              .map(other -> ((SuiteNode) other).found())
              .anyMatch(
                  other -> other.info() != null && found.type().isAssignableFrom(other.type()))) {
        root.removeChild(child);
      }
    }
  }

  @Override
  public void execute(ExecutionRequest request) {
    new Execution(request, Clock.systemUTC(), System::nanoTime, System.out, System.err).run();
  }
}
