package dev.dbtest.project.git;

import dev.dbtest.project.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The git repository that a project is in. */
final class GitRepository {

  private final GitCommand git;
  private final Path directory;

  /**
   * Prepares to ask.
   *
   * @param directory a directory of the work tree
   */
  GitRepository(Path directory) {
    this.git = new GitCommand(directory);
    this.directory = directory;
  }

  /**
   * The commit that a name stands for.
   *
   * @param revision as git takes it: a branch, a tag, a hash, {@code main~3}
   * @throws ProjectException if there is no git, no repository, or no such commit
   */
  Commit commit(String revision) throws ProjectException {
    if (revision.startsWith("-")) {
      throw unknown(revision);
    }
    if (!git.run("rev-parse", "--git-dir").succeeded()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          revision
              + ": there is no such class path, and "
              + directory
              + " is in no git repository that could have such a commit");
    }
    GitCommand.Answer commit =
        git.run("log", "-1", "--format=%H %cd", "--date=format:%Y-%m-%d", revision, "--");
    List<String> words = List.of(commit.out().split(" ", 2));
    if (!commit.succeeded() || words.size() != 2) {
      throw unknown(revision);
    }
    return new Commit(revision, words.get(0), words.get(1));
  }

  private ProjectException unknown(String revision) throws ProjectException {
    boolean shallow = "true".equals(git.run("rev-parse", "--is-shallow-repository").out());
    return new ProjectException(
        ProjectException.Kind.UNUSABLE,
        revision
            + ": there is no such class path, and git knows no such commit"
            + (shallow
                ? "; this clone is shallow, so fetch the rest with 'git fetch --unshallow'"
                : "; 'git log' shows what there is"));
  }

  /** The directory of the project within the repository; empty for its top. */
  String prefix() throws ProjectException {
    return git.run("rev-parse", "--show-prefix").out();
  }

  /**
   * Checks a commit out into a new directory. git keeps no note of it, as of other work trees, once
   * {@link #forget} was called.
   *
   * @throws ProjectException if git cannot, as on a full disk
   */
  void checkOut(Commit commit, Path place) throws ProjectException {
    GitCommand.Answer added =
        git.run("worktree", "add", "--force", "--detach", place.toString(), commit.hash());
    if (!added.succeeded()) {
      throw failed(commit, added);
    }
    if (Files.exists(place.resolve(".gitmodules"))) {
      GitCommand.Answer modules =
          new GitCommand(place).run("submodule", "update", "--init", "--recursive");
      if (!modules.succeeded()) {
        throw failed(commit, modules);
      }
    }
  }

  private static ProjectException failed(Commit commit, GitCommand.Answer answer) {
    return new ProjectException(
        ProjectException.Kind.UNUSABLE,
        commit.text() + ": git cannot check it out; see what it says below",
        answer.errors());
  }

  /**
   * Makes of a work tree an ordinary directory, which git does not list and nobody has to prune.
   */
  void forget(Path place) throws ProjectException, IOException {
    Files.deleteIfExists(place.resolve(".git"));
    git.run("worktree", "prune");
  }
}
