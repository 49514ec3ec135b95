package halves;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** An engine whose tests have no annotation: methods that are called {@code isExtra}. */
public final class ExtraEngine implements TestEngine {

  @Override
  public String getId() {
    return "extra";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, "Extra");
    for (ClassSelector selector : request.getSelectorsByType(ClassSelector.class)) {
      try {
        selector.getJavaClass().getDeclaredMethod("isExtra");
        engine.addChild(new Extra(id, selector.getClassName()));
      } catch (NoSuchMethodException e) {
        // The class has none.
      }
    }
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    TestDescriptor engine = request.getRootTestDescriptor();
    request.getEngineExecutionListener().executionStarted(engine);
    for (TestDescriptor test : engine.getChildren()) {
      request.getEngineExecutionListener().executionStarted(test);
      request
          .getEngineExecutionListener()
          .executionFinished(test, TestExecutionResult.successful());
    }
    request
        .getEngineExecutionListener()
        .executionFinished(engine, TestExecutionResult.successful());
  }

  private static final class Extra extends AbstractTestDescriptor {

    Extra(UniqueId engine, String className) {
      super(engine.append("class", className), "extra", MethodSource.from(className, "isExtra"));
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }
}
