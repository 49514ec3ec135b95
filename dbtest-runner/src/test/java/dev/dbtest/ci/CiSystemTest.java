package dev.dbtest.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiSystemTest {

  @ParameterizedTest
  @CsvSource({
    "GITHUB_ACTIONS, true, GITHUB",
    "GITLAB_CI, true, GITLAB",
    "TF_BUILD, True, AZURE",
    "TEAMCITY_VERSION, 2026.1, TEAMCITY",
    "JENKINS_URL, https://ci.example/, JENKINS",
    "CI, true, OTHER",
  })
  void eachIsKnownByItsVariable(String variable, String value, CiSystem system) {
    assertThat(CiSystem.in(Map.of(variable, value))).contains(system);
  }

  @Test
  void aSystemThatAlsoSetsCiIsNamed() {
    assertThat(CiSystem.in(Map.of("CI", "true", "GITLAB_CI", "true"))).contains(CiSystem.GITLAB);
  }

  @Test
  void aDeveloperHasNone() {
    assertThat(CiSystem.in(Map.of("HOME", "/home/me"))).isEmpty();
    assertThat(CiSystem.in(Map.of("CI", "false"))).isEmpty();
    assertThat(CiSystem.in(Map.of("CI", ""))).isEmpty();
  }
}
