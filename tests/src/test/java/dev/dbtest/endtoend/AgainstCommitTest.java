package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dbtest bench --against COMMIT}, in a repository with two commits. */
@Tag("integration")
class AgainstCommitTest {

  private static final String[] SHORT = {
    "--forks=2", "--warmup=0", "--rounds=2", "--round-time=20ms", "--prof=none"
  };

  private final SampleProject project;

  AgainstCommitTest(@TempDir Path temp) throws IOException, InterruptedException {
    project = SampleProject.ofMaven("maven/commits", temp.toRealPath());
    Files.writeString(project.directory().resolve(".gitignore"), "target/\n.mvn/\n*.out\n*.err\n");
    git("init", "--quiet");
    git("config", "user.name", "Author");
    git("config", "user.email", "author@example.org");
    commit("a thousand");
    change("consumeCPU(1000)", "consumeCPU(100000)");
    commit("more of it");
  }

  @Test
  void measuresBothBuildsInTurnAndBuildsACommitOnce() throws Exception {
    Dbtest.Result result = bench("--against", "HEAD~1");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    String short10 = git("rev-parse", "--short=10", "HEAD~1");
    assertThat(result.out()).contains("HEAD~1 (" + short10 + ", ");
    assertThat(git("worktree", "list").lines()).hasSize(1);
    assertThat(git("status", "--porcelain")).isEmpty();
    Path built =
        project
            .directory()
            .resolve("target/dbtest/builds/" + short10 + "-1/target/classes/p/Work.class");
    FileTime time = Files.getLastModifiedTime(built);

    Dbtest.Result again = bench("--against", "HEAD~1");

    assertThat(again.exitCode()).as(again.toString()).isZero();
    assertThat(Files.getLastModifiedTime(built)).isEqualTo(time);
  }

  @Test
  void measuresAloneWhatIsNewAndNamesWhatIsGone() throws Exception {
    String idle = "@Benchmark\n  public void idle() {}\n\n  ";
    change("@Benchmark", idle + "@Benchmark");

    Dbtest.Result added = bench("--against", "HEAD");

    assertThat(added.exitCode()).as(added.toString()).isZero();
    assertThat(added.out()).contains("it lacks p.Work#idle, so there is nothing to compare with");

    commit("idle");
    change(idle, "");
    Dbtest.Result gone = bench("--against", "HEAD");

    assertThat(gone.exitCode()).as(gone.toString()).isZero();
    assertThat(gone.out()).contains("only this build has p.Work.idle, which was not measured");
  }

  @Test
  void refusesABuildWithNothingToCompareWith() throws Exception {
    change("void consumes", "void works");

    Dbtest.Result result = bench("--against", "HEAD");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("has none of the selected benchmarks; choose others");
  }

  @Test
  void cleansUpAfterACommandThatWasKilledWhileItCheckedOut() throws Exception {
    Path builds = project.directory().resolve("target/dbtest/builds");
    Path left = builds.resolve(git("rev-parse", "--short=10", "HEAD~1") + "-1");
    Files.createDirectories(builds);
    git("worktree", "add", "--detach", left.toString(), "HEAD~1");
    Files.delete(left.resolve("pom.xml"));

    Dbtest.Result result = bench("--against", "HEAD~1");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(git("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void keepsTheLastFewBuilds() throws Exception {
    Path builds = project.directory().resolve("target/dbtest/builds");
    for (String name : List.of("oldest", "older", "old")) {
      Files.createDirectories(builds.resolve(name));
      Files.writeString(builds.resolve(name + ".done"), "");
      Files.setLastModifiedTime(
          builds.resolve(name + ".done"), FileTime.fromMillis(name.equals("oldest") ? 1 : 2));
    }

    assertThat(bench("--against", "HEAD~1").exitCode()).isZero();

    try (Stream<Path> kept = Files.list(builds)) {
      assertThat(kept.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .hasSize(3)
          .contains("older", "old");
    }
  }

  @Test
  void saysThatThereIsNoSuchCommit() {
    Dbtest.Result result = bench("--against", "nosuch");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains("--against: nosuch: there is no such class path, and git knows no such commit");
    assertThat(bench("--against", "nosuch", "--dry-run").exitCode()).isEqualTo(2);
  }

  @Test
  void namesTheCommitThatDoesNotCompile() throws Exception {
    change("consumeCPU(100000)", "consumeCPU(nothing)");
    commit("broken");
    change("consumeCPU(nothing)", "consumeCPU(1)");

    Dbtest.Result result = bench("--against", "HEAD");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("--against: at HEAD (", "Maven could not compile", "nothing");
  }

  private Dbtest.Result bench(String... words) {
    List<String> all = new ArrayList<>(List.of("bench"));
    all.addAll(List.of(SHORT));
    all.addAll(List.of(words));
    return project.dbtest().run(all.toArray(String[]::new));
  }

  private void change(String old, String replacement) throws IOException {
    Path source = project.directory().resolve("src/main/java/p/Work.java");
    Files.writeString(source, Files.readString(source).replace(old, replacement));
  }

  private void commit(String message) throws IOException, InterruptedException {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command)
            .directory(project.directory().toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(out).isZero();
    return out.strip();
  }
}
