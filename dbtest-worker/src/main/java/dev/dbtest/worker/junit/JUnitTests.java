package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.WorkerOrder.RunSuite;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.worker.SuiteKind;
import dev.dbtest.worker.SuiteStage;
import dev.dbtest.worker.WorkerTools;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Classes with tests of the JUnit Platform. One session of the launcher serves all classes of a
 * worker, so that its listeners see one run.
 */
public final class JUnitTests implements SuiteKind {

  private static final String NO_LAUNCHER =
      "the JUnit Platform cannot be started: %s. Its jars must be there and have one version:"
          + " junit-platform-launcher, junit-platform-engine and the engine of the tests:"
          + " junit-jupiter-engine, junit-vintage-engine for JUnit 4, or testng-engine for TestNG.";

  private static final String TOO_OLD =
      "the JUnit Platform on the class path has version %s, and dbtest needs 1.10 or later. Import"
          + " org.junit:junit-bom in a current version; engines run with later platforms.";

  private @Nullable LauncherSession session;

  @Override
  public String name() {
    return CaseId.JUNIT;
  }

  @Override
  public String run(RunSuite order, WorkerTools tools) {
    SuiteStage stage = new SuiteStage(tools, order);
    stage.enter(Failure.Phase.LOAD);
    if (order.freshClasses()) {
      stage.broken(
          Failure.of(
              Failure.Phase.LOAD,
              "isolation",
              "JUnit's classes are shared by all tests of a JVM, so a class loader of its own for"
                  + " each class is not possible. Isolate by process instead."));
      return stage.close();
    }
    try {
      LauncherSession open = open(stage);
      if (open != null) {
        new JUnitRun(open.getLauncher(), order, tools, stage).run();
      }
    } catch (LinkageError e) {
      stage.broken(noLauncher(e, stage));
    } catch (Throwable e) {
      // What an engine cannot discover, and an error that it does not survive.
      stage.broken(stage.failure(Failure.Phase.LOAD, e));
    }
    return stage.close();
  }

  private static Failure noLauncher(Throwable thrown, SuiteStage stage) {
    Failure failure = stage.failure(Failure.Phase.LOAD, thrown);
    String version = PlatformVersion.present();
    return new Failure(
        Failure.Phase.LOAD,
        "JUnit Platform",
        PlatformVersion.isTooOld(version)
            ? TOO_OLD.replace("%s", version)
            : NO_LAUNCHER.replace("%s", thrown.toString()),
        null,
        List.of(),
        failure.trace(),
        "");
  }

  @Override
  public void end(WorkerTools tools) {
    LauncherSession open = session;
    if (open != null) {
      session = null;
      open.close();
    }
  }

  /** The session; {@code null} if there can be none, which is then reported. */
  private @Nullable LauncherSession open(SuiteStage stage) {
    LauncherSession open = session;
    if (open == null) {
      try {
        open = LauncherFactory.openSession();
        open.getLauncher();
        session = open;
      } catch (RuntimeException e) {
        // It refuses to start without an engine, or with one that it cannot load.
        stage.broken(noLauncher(e, stage));
        return null;
      }
    }
    return open;
  }
}
