package dev.dbtest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedlessTest {

  @Test
  void isWhatOnlyChecks() {
    assertThat(left("maven-enforcer-plugin", null, "enforce")).isEmpty();
    assertThat(left("apache-rat-plugin", "validate", "check")).isEmpty();
  }

  @Test
  void isAGoalThatOnlyChecksInAPluginThatDoesMore() {
    assertThat(left("license-maven-plugin", null, "check", "add-third-party"))
        .containsExactly("add-third-party");
  }

  @Test
  void isWhatComesAfterTheTestsUnlessThePomSaysOtherwise() {
    assertThat(left("maven-shade-plugin", null, "shade")).isEmpty();
    assertThat(left("maven-assembly-plugin", "generate-resources", "single"))
        .containsExactly("single");
  }

  @Test
  void isNothingThatMakesSourcesOrProperties() {
    assertThat(left("antlr4-maven-plugin", null, "antlr4")).containsExactly("antlr4");
    assertThat(left("jacoco-maven-plugin", null, "prepare-agent")).containsExactly("prepare-agent");
  }

  /** The goals of a plugin that are still there. */
  private static List<String> left(String artifact, @Nullable String phase, String... goals) {
    PluginExecution execution = new PluginExecution();
    execution.setPhase(phase);
    execution.setGoals(List.of(goals));
    Plugin plugin = new Plugin();
    plugin.setArtifactId(artifact);
    plugin.addExecution(execution);
    Build build = new Build();
    build.addPlugin(plugin);

    Needless.leaveOut(build);

    return build.getPlugins().stream()
        .flatMap(each -> each.getExecutions().stream())
        .flatMap(each -> each.getGoals().stream())
        .toList();
  }
}
