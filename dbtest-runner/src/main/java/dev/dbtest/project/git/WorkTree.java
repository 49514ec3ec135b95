package dev.dbtest.project.git;

import dev.dbtest.project.ProjectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The state of the work tree that a directory is in.
 *
 * @param commit full name of the commit that is checked out; empty before the first one
 * @param branch the branch; empty if none is checked out, as in most jobs of CI
 * @param dirty whether a file that git knows was changed and not committed
 */
public record WorkTree(String commit, String branch, boolean dirty) {

  private static final String COMMIT = "# branch.oid ";
  private static final String BRANCH = "# branch.head ";

  /** The state; empty where there is no repository, or no git. */
  public static Optional<WorkTree> of(Path directory) {
    if (!isInRepository(directory)) {
      // Starting git to hear that takes longer than a short run.
      return Optional.empty();
    }
    try {
      GitCommand.Answer answer =
          new GitCommand(directory)
              .run("status", "--porcelain=v2", "--branch", "--untracked-files=no", "--", ".");
      return answer.succeeded() ? Optional.of(read(answer.out())) : Optional.empty();
    } catch (ProjectException e) {
      return Optional.empty();
    }
  }

  private static boolean isInRepository(Path directory) {
    Path place = directory.toAbsolutePath().normalize();
    while (place != null) {
      if (Files.exists(place.resolve(".git"))) {
        return true;
      }
      place = place.getParent();
    }
    return false;
  }

  /** What {@code git status --porcelain=v2 --branch} says. */
  static WorkTree read(String status) {
    String commit = "";
    String branch = "";
    boolean dirty = false;
    for (String line : status.lines().toList()) {
      if (line.startsWith(COMMIT)) {
        commit = known(line.substring(COMMIT.length()));
      } else if (line.startsWith(BRANCH)) {
        branch = known(line.substring(BRANCH.length()));
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        dirty = true;
      }
    }
    return new WorkTree(commit, branch, dirty);
  }

  /** git puts into brackets what there is not, such as {@code (detached)}. */
  private static String known(String name) {
    return name.startsWith("(") ? "" : name;
  }
}
