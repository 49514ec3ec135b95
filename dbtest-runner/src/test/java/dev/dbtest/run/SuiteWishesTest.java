package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteOptions;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuiteWishesTest {

  private static final Project SHOP =
      new Project(Path.of("/shop"), Path.of("/shop/.dbtest"), List.of());
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
  void keepCrashReportsWithTheStateOfTheProject() {
    assertThat(wishes(Optional.empty()).optionsFor(SHOP).crashDirectory())
        .contains(Path.of("/shop/.dbtest/crashes"));
  }

  @Test
  void askHowTestsEndedOnlyWhereThatMatters() {
    assertThat(wishes(Optional.empty()).asksForHistory()).isFalse();
    assertThat(
            new SuiteWishes(OPTIONS.withJobs(2), Optional.empty(), SuiteOrder.RANDOM, false, false)
                .asksForHistory())
        .isTrue();
    assertThat(
            new SuiteWishes(OPTIONS, Optional.empty(), SuiteOrder.SLOW_FIRST, false, false)
                .asksForHistory())
        .isTrue();
    assertThat(
            new SuiteWishes(OPTIONS, Optional.empty(), SuiteOrder.RANDOM, true, false)
                .asksForHistory())
        .isTrue();
  }

  private static SuiteWishes wishes(Optional<Path> directory) {
    return new SuiteWishes(OPTIONS, directory, SuiteOrder.RANDOM, false, false);
  }
}
