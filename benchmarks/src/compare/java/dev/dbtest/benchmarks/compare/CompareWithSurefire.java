package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: how long does a user wait for the tests of a real project, beside Surefire with one
 * fork, and do they end in the same way?
 *
 * <p>Workload: the tests that Apache Commons publishes, unpacked once. Surefire's goal is called
 * alone, and dbtest with {@code --no-build}, so that neither builds anything.
 *
 * <pre>{@code benchmarks/compare-with-surefire --repeat 5 --suites commons-lang3}</pre>
 */
@Command(
    name = "compare-with-surefire",
    description = "Compares dbtest unit with Surefire on published tests of real projects.",
    mixinStandardHelpOptions = true)
public final class CompareWithSurefire implements Callable<Integer> {

  private static final String SUREFIRE =
      "org.apache.maven.plugins:maven-surefire-plugin:3.6.1:test";
  private static final String OUTCOMES = "target/dbtest.xml";
  private static final int MOST_DIFFERENCES = 10;

  @Option(
      names = "--home",
      description = "The dbtest repository, built; else the current directory")
  private Path home = Path.of("");

  @Option(names = "--repeat", description = "Measured runs a command (default: ${DEFAULT-VALUE})")
  private int repeat = 5;

  @Option(
      names = "--suites",
      split = ",",
      description = "Directories of benchmarks/real-suites (default: all of them)")
  private List<String> suites =
      List.of("commons-lang3", "commons-collections4", "commons-compress");

  /**
   * Runs the comparison and prints it as Markdown.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareWithSurefire()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.println(Machine.describe() + ".\n");
    System.out.printf(
        "Repeat it with `benchmarks/compare-with-surefire --repeat %d --suites %s`.%n",
        repeat, String.join(",", suites));
    boolean same = true;
    for (String suite : suites) {
      System.out.printf("%n### %s%n%n", suite);
      Path project = home.resolve("benchmarks/real-suites").resolve(suite).toAbsolutePath();
      prepare(project);
      same &= haveSameOutcomes(project);
      if (repeat > 0) {
        System.out.print(new SideBySide(contenders(project)).run(repeat).table());
      }
    }
    return same ? 0 : 1;
  }

  /** The first command asks Maven, which unpacks the tests. */
  private void prepare(Path project) throws IOException, InterruptedException {
    Contender.of("`dbtest list`", dbtest(project, "list"), " tests in ").run();
  }

  private List<Contender> contenders(Path project) {
    return List.of(
        surefire(project),
        Contender.of("`dbtest unit`", unit(project), " passed, "),
        Contender.of("`dbtest unit --jobs 2`", unit(project, "--jobs", "2"), " passed, "));
  }

  private static Contender surefire(Path project) {
    return Contender.of(
        "Surefire, one fork",
        new Invocation(List.of("mvn", "-B", "-o", SUREFIRE), project),
        "Tests run: ");
  }

  /** Surefire is told to end well whatever fails; what failed is compared apart from the times. */
  private Invocation unit(Path project, String... more) {
    List<String> words = new ArrayList<>(List.of("unit", "--no-build"));
    words.addAll(List.of(more));
    Invocation plain = dbtest(project, words.toArray(String[]::new));
    String line = "\"$@\" || [ $? = 1 ]";
    List<String> shell = new ArrayList<>(List.of("sh", "-c", line, "sh"));
    shell.addAll(plain.words());
    return new Invocation(shell, project);
  }

  private Invocation dbtest(Path project, String... words) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("dbtest").toAbsolutePath().toString());
    command.addAll(List.of(words));
    return new Invocation(command, project);
  }

  private boolean haveSameOutcomes(Path project) throws IOException, InterruptedException {
    Path reports = project.resolve("target/surefire-reports");
    TestOutcomes.delete(reports);
    surefire(project).run();
    Contender.of("`dbtest unit`", unit(project, "--report", "junit=" + OUTCOMES), " passed, ")
        .run();
    TestOutcomes theirs = TestOutcomes.in(reports);
    TestOutcomes ours = TestOutcomes.in(project.resolve(OUTCOMES));
    Files.deleteIfExists(project.resolve(OUTCOMES));
    System.out.printf("Surefire: %s. dbtest: %s.%n%n", theirs.text(), ours.text());
    TreeSet<String> different = theirs.differences(ours);
    different.stream().limit(MOST_DIFFERENCES).forEach(each -> System.out.println("* " + each));
    if (!different.isEmpty()) {
      System.out.printf("%n%,d classes differ.%n%n", different.size());
    }
    return different.isEmpty();
  }
}
