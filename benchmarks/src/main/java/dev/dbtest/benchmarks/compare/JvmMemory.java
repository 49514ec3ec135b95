package dev.dbtest.benchmarks.compare;

import java.util.stream.Stream;

/** Peak memory of the front JVM of {@code dbtest bench} and of its host, without the forks. */
final class JvmMemory {

  private long front;
  private long host;

  /**
   * Takes in what both use at this moment.
   *
   * @param command the command, which is the front; what it started itself is a host
   */
  void look(Process command) {
    front = Math.max(front, PeakMemory.sizeOf(command.pid()));
    try (Stream<ProcessHandle> hosts = command.children()) {
      host = Math.max(host, hosts.mapToLong(child -> PeakMemory.sizeOf(child.pid())).sum());
    }
  }

  /** A row of a Markdown table. */
  String row(String name) {
    return "| %s | %d MB | %d MB |".formatted(name, front / 1_000_000, host / 1_000_000);
  }
}
