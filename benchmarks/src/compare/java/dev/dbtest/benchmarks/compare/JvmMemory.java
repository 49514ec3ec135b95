package dev.dbtest.benchmarks.compare;

import java.util.stream.Stream;

/** Peak memory of the front JVM of {@code dbtest bench} and of its host, without the forks. */
final class JvmMemory {

  private long front;
  private long host;
  private long together;

  /**
   * Takes in what both use at this moment.
   *
   * @param command the command, which is the front; what it started itself is a host
   */
  void look(Process command) {
    long ofFront = PeakMemory.sizeOf(command.pid());
    long ofHosts;
    try (Stream<ProcessHandle> hosts = command.children()) {
      ofHosts = hosts.mapToLong(child -> PeakMemory.sizeOf(child.pid())).sum();
    }
    front = Math.max(front, ofFront);
    host = Math.max(host, ofHosts);
    together = Math.max(together, ofFront + ofHosts);
  }

  /** A row of a Markdown table. */
  String row(String name) {
    return "| %s | %d MB | %d MB | %d MB |"
        .formatted(name, front / 1_000_000, host / 1_000_000, together / 1_000_000);
  }
}
