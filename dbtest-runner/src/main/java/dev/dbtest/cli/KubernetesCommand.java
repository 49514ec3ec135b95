package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.KubernetesArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.shard.kubernetes.Manifest;

/** Prints what Kubernetes is to be told, and talks to no cluster. */
final class KubernetesCommand implements Action {

  private final Surroundings surroundings;

  KubernetesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException {
    surroundings.out().print(Manifest.of(KubernetesArguments.of(arguments)));
    surroundings.out().flush();
    return ExitCode.PASSED;
  }
}
