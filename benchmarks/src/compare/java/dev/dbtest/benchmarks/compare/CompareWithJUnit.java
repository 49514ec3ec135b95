package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: how long does a user wait for {@code dbtest unit}, and how much memory does it take,
 * beside JUnit's ConsoleLauncher on the same tests?
 *
 * <p>Workload: generated projects of trivial tests, so that what is measured is the runner. Plain
 * reflection in one JVM shows the floor.
 *
 * <pre>{@code benchmarks/compare-with-junit --repeat 11 --classes 100,1000 --tests 10}</pre>
 */
@Command(
    name = "compare-with-junit",
    description = "Compares dbtest unit with JUnit's ConsoleLauncher on generated projects.",
    mixinStandardHelpOptions = true)
public final class CompareWithJUnit implements Callable<Integer> {

  @Option(
      names = "--home",
      description = "The dbtest repository, built; else the current directory")
  private Path home = Path.of("");

  @Option(names = "--junit", required = true, description = "junit-platform-console-standalone.jar")
  private Path junit = Path.of("");

  @Option(names = "--repeat", description = "Measured runs a command (default: ${DEFAULT-VALUE})")
  private int repeat = 11;

  @Option(
      names = "--classes",
      split = ",",
      description = "Test classes in each project (default: 100,1000)")
  private List<Integer> classes = List.of(100, 1_000);

  @Option(names = "--tests", description = "Tests in each class (default: ${DEFAULT-VALUE})")
  private int tests = 10;

  /**
   * Runs the comparison and prints it as Markdown.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareWithJUnit()).execute(args));
  }

  @Option(
      names = "--isolated",
      description = "Suites in the runs that keep each apart (default: ${DEFAULT-VALUE})")
  private int isolated = 50;

  @Override
  public Integer call() throws IOException, InterruptedException {
    JUnitContenders contenders =
        new JUnitContenders(home.toAbsolutePath().normalize(), junit.toAbsolutePath().normalize());
    System.out.println(Machine.describe() + ".\n");
    System.out.println("Repeat it with `" + command() + "`.");
    for (int classCount : classes) {
      System.out.printf("%n### %,d classes × %d tests%n%n", classCount, tests);
      System.out.print(new SideBySide(contenders.runners(classCount, tests)).run(repeat).table());
    }
    System.out.printf("%n### Start-up%n%n");
    System.out.print(new SideBySide(contenders.startUp()).run(repeat).table());
    System.out.printf("%n### From the command to its first test%n%n");
    System.out.print(new FirstTest(contenders).run(repeat).table());
    System.out.printf("%n### What isolation costs, %d suites%n%n", isolated);
    System.out.print(new IsolationCost(contenders, isolated).run(repeat).table());
    return 0;
  }

  private String command() {
    return "benchmarks/compare-with-junit --repeat %d --classes %s --tests %d --isolated %d"
        .formatted(
            repeat,
            classes.stream().map(String::valueOf).collect(Collectors.joining(",")),
            tests,
            isolated);
  }
}
