package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;

/** Suites of a kind that this worker cannot run. */
final class UnknownSuites implements SuiteKind {

  private final String name;

  UnknownSuites(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String run(WorkerOrder.RunSuite order, WorkerTools tools) {
    tools.post(
        new WorkerReport.SuiteBroken(
            order.suite(),
            Failure.of(
                Failure.Phase.LOAD,
                "suite kind",
                "the worker cannot run suites of the kind \""
                    + name
                    + "\". Is its version the one of the dbtest that ordered them?")));
    tools.countFailure();
    tools.post(new WorkerReport.SuiteFinished(order.suite(), "", ""));
    return "";
  }
}
