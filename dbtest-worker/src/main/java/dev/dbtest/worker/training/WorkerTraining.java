package dev.dbtest.worker.training;

import dev.dbtest.link.LinkServer;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.worker.WorkerMain;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Does in this JVM what a worker does in its own, from its entry point to its exit. The launcher
 * script starts it once for each build of dbtest and of the JVM, and a front once for each version
 * of JUnit.
 *
 * <p>The line to the front is two files, one of which holds all orders from the beginning: a worker
 * opens files the same way as pipes, and no part of a front gets into the archive.
 */
public final class WorkerTraining {

  /** What a worker may come to need, apart from what its tests load. */
  private static final List<String> OF_WORKERS =
      List.of("dev/dbtest/worker/", "dev/dbtest/link/", "dev/dbtest/model/", "dev/dbtest/api/");

  private static final long LIMIT = Duration.ofMinutes(1).toNanos();
  private static final int OUTPUT = 1 << 20;

  private WorkerTraining() {}

  /**
   * Runs the training.
   *
   * @param arguments first an empty directory for the files of the run, which the caller deletes;
   *     with a second one, JUnit is on the class path and runs a test as well
   */
  public static void main(String[] arguments) throws IOException {
    OwnClasses.load(OF_WORKERS);
    Path directory = Path.of(arguments[0]).toAbsolutePath();
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path scratch = Files.createDirectory(directory.resolve("scratch"));
    Path line = Files.createDirectory(directory.resolve("line"));
    TrainingProject.write(classes);
    boolean withJUnit = arguments.length > 1;
    if (withJUnit) {
      // JUnit looks for tests with the loader of the thread. A directory on the class path would
      // keep the JVM from writing an archive.
      URL[] path = {classes.toUri().toURL()};
      Thread.currentThread()
          .setContextClassLoader(
              new URLClassLoader(path, Thread.currentThread().getContextClassLoader()));
    }
    BlackBox.create(scratch.resolve("box"));
    LastWords.create(scratch.resolve("words"));
    Files.createFile(line.resolve(LinkServer.REPORTS));
    try (OutputStream out = Files.newOutputStream(line.resolve(LinkServer.ORDERS))) {
      for (WorkerOrder order : orders(classes, scratch, withJUnit)) {
        out.write(order.toFrame().toBytes());
      }
    }
    WorkerMain.main(new String[] {line.toString(), "training"});
  }

  private static List<WorkerOrder> orders(Path classes, Path scratch, boolean withJUnit) {
    WorkerSettings settings =
        new WorkerSettings(
            List.of(classes.toString()),
            List.of(classes.toString()),
            scratch.toString(),
            "",
            OUTPUT,
            OUTPUT,
            false,
            LIMIT,
            LIMIT,
            LIMIT,
            LIMIT,
            LIMIT,
            0);
    List<WorkerOrder> orders = new ArrayList<>();
    orders.add(new WorkerOrder.Configure(settings));
    List<TestOrder> tests = new ArrayList<>();
    for (String name : TrainingProject.TESTS) {
      tests.add(order(name));
    }
    // Fresh loaders also find classes that are not on the class path.
    orders.add(
        new WorkerOrder.RunSuite(
            1,
            WorkerOrder.RunSuite.DBTEST,
            TrainingProject.SUITE,
            true,
            LIMIT,
            false,
            true,
            List.of(),
            tests));
    if (withJUnit) {
      orders.add(
          new WorkerOrder.RunSuite(
              2,
              CaseId.JUNIT,
              TrainingProject.JUNIT_TEST,
              false,
              LIMIT,
              false,
              true,
              List.of(),
              List.of(order(TrainingProject.JUNIT_TEST + "#passes()"))));
    }
    orders.add(new WorkerOrder.Finish());
    return orders;
  }

  private static TestOrder order(String method) {
    Repetition once = new Repetition(1, 0, 1, false);
    return new TestOrder(
        method, false, List.of(), List.of(), List.of(), List.of(), List.of(), LIMIT, once);
  }
}
