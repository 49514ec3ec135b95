package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteOptions;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.TestJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SuiteWishesTest {

  private static final Project SHOP =
      new Project(Path.of("/shop"), Path.of("/shop/.dbtest"), List.of());
  private static final ProjectModule CORE = new ProjectModule("core", List.of(), List.of());
  private static final SuiteOptions OPTIONS =
      SuiteOptions.of(WorkerJvm.of(Path.of("/jdk/bin/java"), List.of(), Path.of("/elsewhere")));

  @Test
  void runTestsInTheDirectoryOfTheProjectUnlessTold() {
    assertThat(wishes(Optional.empty()).optionsFor(SHOP).jvm().workingDirectory())
        .isEqualTo(Path.of("/shop"));
    assertThat(wishes(Optional.of(Path.of("/data"))).optionsFor(SHOP).jvm().workingDirectory())
        .isEqualTo(Path.of("/data"));
  }

  @Test
  void changeNothingElseOfTheJvm() {
    assertThat(wishes(Optional.of(Path.of("/elsewhere"))).optionsFor(SHOP).jvm())
        .isEqualTo(OPTIONS.jvm());
  }

  @Test
  void runTestsAsTheBuildDoesUnlessTold() {
    TestJvm build =
        new TestJvm(
            Optional.of(Path.of("/other/bin/java")),
            List.of("-Xmx1g"),
            Map.of("a", "build", "b", "build"),
            Map.of("A", "build"),
            Optional.of(Path.of("/shop/data")));
    SuiteOptions told =
        OPTIONS.withJvm(
            new WorkerJvm(
                Path.of("/jdk/bin/java"),
                List.of(),
                List.of("-Xmx2g"),
                Map.of("a", "command"),
                Map.of(),
                "",
                Path.of("/elsewhere"),
                Optional.of(Path.of("/worker.jsa")),
                OptionalInt.empty()));
    SuiteWishes wishes =
        new SuiteWishes(told, false, Optional.empty(), SuiteOrder.RANDOM, false, false);

    WorkerJvm jvm = wishes.jvmFor(SHOP, CORE, build);

    assertThat(jvm.java()).isEqualTo(Path.of("/other/bin/java"));
    assertThat(jvm.archive()).isEmpty();
    assertThat(jvm.arguments()).containsExactly("-Xmx1g", "-Xmx2g");
    assertThat(jvm.systemProperties()).isEqualTo(Map.of("a", "command", "b", "build"));
    assertThat(jvm.environment()).isEqualTo(Map.of("A", "build"));
    assertThat(jvm.workingDirectory()).isEqualTo(Path.of("/shop/data"));
  }

  @Test
  void runTestsOnTheJavaThatTheCommandNames() {
    TestJvm build =
        new TestJvm(
            Optional.of(Path.of("/other/bin/java")),
            List.of(),
            Map.of(),
            Map.of(),
            Optional.empty());

    assertThat(
            new SuiteWishes(OPTIONS, true, Optional.empty(), SuiteOrder.RANDOM, false, false)
                .jvmFor(SHOP, CORE, build)
                .java())
        .isEqualTo(Path.of("/jdk/bin/java"));
  }

  @Test
  void runTestsOfAModuleInItsDirectory() {
    assertThat(wishes(Optional.empty()).jvmFor(SHOP, CORE, TestJvm.USUAL).workingDirectory())
        .isEqualTo(Path.of("/shop/core"));
  }

  @Test
  void keepCrashReportsWithTheStateOfTheProject() {
    assertThat(wishes(Optional.empty()).optionsFor(SHOP).crashDirectory())
        .contains(Path.of("/shop/.dbtest/crashes"));
  }

  @Test
  void askHowTestsEndedOnlyWhereThatMatters() {
    assertThat(wishes(Optional.empty()).asksForHistory()).isFalse();
    assertThat(
            new SuiteWishes(
                    OPTIONS.withJobs(2), false, Optional.empty(), SuiteOrder.RANDOM, false, false)
                .asksForHistory())
        .isTrue();
    assertThat(
            new SuiteWishes(OPTIONS, false, Optional.empty(), SuiteOrder.SLOW_FIRST, false, false)
                .asksForHistory())
        .isTrue();
    assertThat(
            new SuiteWishes(OPTIONS, false, Optional.empty(), SuiteOrder.RANDOM, true, false)
                .asksForHistory())
        .isTrue();
  }

  private static SuiteWishes wishes(Optional<Path> directory) {
    return new SuiteWishes(OPTIONS, false, directory, SuiteOrder.RANDOM, false, false);
  }
}
