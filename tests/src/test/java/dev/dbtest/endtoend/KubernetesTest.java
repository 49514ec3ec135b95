package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code dbtest kubernetes} prints, carried out as a cluster would, one pod after the other.
 */
class KubernetesTest {

  private static final Pattern COMMAND = Pattern.compile("command: (\\[.*])");

  private final SampleProject project;
  private final Path volume;

  KubernetesTest(@TempDir Path directory) {
    project = SampleProject.compile("shards", directory);
    volume = directory.resolve("volume");
  }

  @ParameterizedTest
  @CsvSource({"--jobs=1, plan", "--queue=queue, classes in the queue"})
  void aPodForEachIndexRecordsWhatTheMergeMakesOneRunOf(String option, String said)
      throws Exception {
    Files.createFile(project.directory().resolve("gate"));
    Dbtest.Result manifest =
        project
            .dbtest()
            .run(
                "kubernetes",
                "unit",
                "--image=shop/tests:42",
                "--shards=2",
                "--classpath=classes",
                option,
                "-Dgate=" + project.directory().resolve("gate"));
    assertThat(manifest.exitCode()).as(manifest.toString()).isZero();
    List<List<String>> commands = commands(manifest.out());
    assertThat(commands).hasSize(2);

    for (int index = 0; index < 2; index++) {
      Dbtest.Result pod =
          project
              .dbtest()
              .with("JOB_COMPLETION_INDEX", "" + index)
              .with("DBTEST_SHARD_TOTAL", "2")
              .with("DBTEST_RUN_ID", "3f2a")
              .run(commands.get(0).toArray(String[]::new));
      assertThat(pod.exitCode()).as(pod.toString()).isZero();
      assertThat(pod.err()).contains("JOB_COMPLETION_INDEX=" + index).contains(said);
    }
    Dbtest.Result merge = project.dbtest().run(commands.get(1).toArray(String[]::new));

    assertThat(merge.exitCode()).as(merge.toString()).isZero();
    assertThat(merge.lastLine()).isEqualTo("23 passed, 0 failed, 0 skipped");
    assertThat(volume.resolve("dbtest/merged.json")).exists();
  }

  @Test
  void aJobWithoutItsImageIsNotPrinted() {
    Dbtest.Result result = project.dbtest().run("kubernetes", "unit", "--shards", "2");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("needs --image IMAGE");
  }

  /** The words of the pods, with the volume where this test may write. */
  private List<List<String>> commands(String manifest) {
    List<List<String>> commands = new ArrayList<>();
    Matcher found = COMMAND.matcher(manifest);
    while (found.find()) {
      List<String> words = new ArrayList<>();
      Json.of(found.group(1)).root().forEach(word -> words.add(word.asText()));
      assertThat(words.remove(0)).isEqualTo("dbtest");
      words.replaceAll(word -> word.replace("$$", "$").replace("/dbtest/", volume + "/"));
      commands.add(words);
    }
    return commands;
  }
}
