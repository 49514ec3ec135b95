package dev.dbtest.ci;

import java.util.Map;
import java.util.Optional;

/** A CI system, recognised by the variables that it sets in every job. */
public enum CiSystem {
  /** GitHub Actions, and what copies it. */
  GITHUB("GITHUB_ACTIONS"),
  /** GitLab CI. */
  GITLAB("GITLAB_CI"),
  /** Azure Pipelines. */
  AZURE("TF_BUILD"),
  /** TeamCity. */
  TEAMCITY("TEAMCITY_VERSION"),
  /** Jenkins. */
  JENKINS("JENKINS_URL"),
  /** Another one, which says no more than {@code CI=true}. */
  OTHER("CI");

  private final String variable;

  CiSystem(String variable) {
    this.variable = variable;
  }

  /** The system that this process runs under; empty on the machine of a developer. */
  public static Optional<CiSystem> in(Map<String, String> environment) {
    for (CiSystem system : values()) {
      String value = environment.getOrDefault(system.variable, "");
      if (!value.isEmpty() && !value.equalsIgnoreCase("false")) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }
}
