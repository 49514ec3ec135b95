package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;

/** Suites with dbtest's own annotations. */
final class AnnotatedSuites implements SuiteKind {

  @Override
  public String name() {
    return WorkerOrder.RunSuite.DBTEST;
  }

  @Override
  public String run(WorkerOrder.RunSuite order, WorkerTools tools) {
    return new SuiteRunner(tools, order).run();
  }
}
