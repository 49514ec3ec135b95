package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Question: how do forks behave from their first moment on? What is recorded here is what designs,
 * warm-ups and verdicts are tried on.
 *
 * <p>Workload: every case of {@code benchmarks.jar}, or of another class path, in forks of rounds
 * of 100 ms without a warm-up.
 *
 * <pre>{@code benchmarks/record-series --cpus 0,1 --out series.tsv.gz}</pre>
 */
@Command(
    name = "record-series",
    description = "Records every round of forks: wall, processor, collector and compiler time.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class RecordSeries implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "Distribution of dbtest")
  private Path home = Path.of("");

  @Option(names = "--forks", description = "Forks a case")
  private int forks = 6;

  @Option(names = "--rounds", description = "Rounds a fork, of 100 ms each")
  private int rounds = 150;

  @Option(names = "--out", required = true, description = "Compressed file to write")
  private Path out = Path.of("");

  @Mixin private final BenchLanes lanes = new BenchLanes();

  private final SeriesFile file = new SeriesFile();

  /**
   * Records and writes.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RecordSeries()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    lanes.forEachClass(home, this::record);
    return 0;
  }

  private void record(BenchLane lane, String name) throws IOException, InterruptedException {
    BenchLane.Run run =
        lane.run(
            name,
            List.of(
                "--forks",
                Integer.toString(forks),
                "--warmup",
                "0",
                "--rounds",
                Integer.toString(rounds),
                "--prof",
                "comp"));
    synchronized (file) {
      file.add(run.report());
      // What is recorded so far is worth having, should this be ended early.
      file.write(out, head());
      System.err.printf("%s: %d cases so far%n", name, file.size());
      System.err.flush();
    }
  }

  private List<String> head() {
    return List.of(
        Machine.describe() + lanes.text(),
        "benchmarks/record-series --forks %d --rounds %d".formatted(forks, rounds),
        "case, fork, quantity (time: ns an operation; cpu, gc, jit: ms), a value for each round");
  }
}
