package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class CapturedOutputTest {

  private final SampleProject project;

  CapturedOutputTest(@TempDir Path directory) {
    project = SampleProject.compile("talkers", directory);
  }

  @Test
  void givesEachTestWhatItAndItsThreadsPrintedWhileOthersRun() {
    Dbtest.Result result =
        project
            .dbtest()
            .run("unit", "--classpath", project.classPath(), "--jobs", "2", LastRun.REPORT);

    assertThat(result.lastLine()).isEqualTo("10 passed, 0 failed, 0 skipped");
    LastRun last = LastRun.of(project);
    for (String side : List.of("left", "right")) {
      String suite = side.equals("left") ? "LeftSuite" : "RightSuite";
      for (int number = 1; number <= 5; number++) {
        String stdout = last.stdout("talkers." + suite + "#talks[" + number + "]");
        assertThat(linesOf(stdout, "test")).containsExactlyElementsOf(said(side, number, "test"));
        assertThat(linesOf(stdout, "thread"))
            .containsExactlyElementsOf(said(side, number, "thread"));
        assertThat(stdout.lines()).hasSize(400);
      }
    }
  }

  @Test
  void showsOutputAsItComesIfAsked() {
    Dbtest.Result result =
        project.dbtest().run("unit", "--classpath", project.classPath(), "--output", "live");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(live(result, "LeftSuite#talks[3] | left 3 thread"))
        .containsExactlyElementsOf(said("left", 3, "thread"));
    assertThat(live(result, "RightSuite#talks[5] | right 5 test"))
        .containsExactlyElementsOf(said("right", 5, "test"));
  }

  /** What lines say that start like that, without the name of the test. */
  private static List<String> live(Dbtest.Result result, String start) {
    return result
        .err()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(line.indexOf('|') + 2))
        .toList();
  }

  private static List<String> linesOf(String stdout, String who) {
    return stdout.lines().filter(line -> line.contains(" " + who + " ")).toList();
  }

  private static List<String> said(String side, int number, String who) {
    return IntStream.rangeClosed(1, 200)
        .mapToObj(line -> side + " " + number + " " + who + " " + line)
        .collect(Collectors.toList());
  }
}
