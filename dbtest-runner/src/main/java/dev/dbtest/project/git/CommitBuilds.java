package dev.dbtest.project.git;

import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectException;
import dev.dbtest.project.ProjectFinder;
import dev.dbtest.project.ProjectRequest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds commits of the project's repository beside the project, and keeps the last few of them.
 * The work tree of the user is not touched, and git lists no other.
 */
public final class CommitBuilds {

  private static final String DIRECTORY = "builds";
  private static final String DONE = ".done";
  private static final String LOCK = ".lock";
  private static final int KEPT = 3;

  private final ProjectFinder projects;
  private final Clock clock;

  /**
   * Prepares to build.
   *
   * @param projects builds a commit as it builds the project
   */
  public CommitBuilds(ProjectFinder projects, Clock clock) {
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * The commit that a name stands for.
   *
   * @throws ProjectException if there is none
   */
  public static Commit find(Project project, String revision) throws ProjectException {
    return new GitRepository(project.root()).commit(revision);
  }

  /** Hash of the commit that is checked out; empty if there is no repository, or no git. */
  public static Optional<String> current(Path directory) {
    try {
      return Optional.of(new GitRepository(directory).commit("HEAD").hash());
    } catch (ProjectException e) {
      return Optional.empty();
    }
  }

  /**
   * The project as it was at a commit, built as the project is. A build that is there already, of
   * this commit with these words for the build tool, is used again.
   *
   * @param request how the project itself was found
   * @throws ProjectException if git or the build fails
   */
  public Project build(Project project, ProjectRequest request, Commit commit)
      throws ProjectException {
    Path builds = project.stateDirectory().resolve(DIRECTORY);
    String words = Integer.toHexString(request.mavenArguments().hashCode());
    Path place = builds.resolve(commit.shortHash() + "-" + words);
    try {
      Files.createDirectories(builds);
      // Two commands must not check out, build or delete in one directory at the same time.
      try (FileChannel channel =
              FileChannel.open(
                  builds.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() ? buildAlone(project, request, commit, place) : project;
      }
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          builds + ": cannot be written: " + e.getMessage() + "; check the directory");
    }
  }

  private Project buildAlone(Project project, ProjectRequest request, Commit commit, Path place)
      throws ProjectException, IOException {
    GitRepository repository = new GitRepository(project.root());
    Path done = place.resolveSibling(place.getFileName() + DONE);
    if (!Files.exists(done)) {
      // Left by a command that was killed.
      DeadFronts.delete(place);
      repository.forget(place);
      repository.checkOut(commit, place);
    }
    Project built = built(project, request, commit, place.resolve(repository.prefix()));
    repository.forget(place);
    Files.writeString(done, commit.hash() + "\n");
    Files.setLastModifiedTime(done, FileTime.from(clock.instant()));
    deleteOldest(place.resolveSibling("."));
    return built;
  }

  private Project built(Project project, ProjectRequest request, Commit commit, Path root)
      throws ProjectException {
    Path start = root.resolve(project.root().relativize(request.start()).toString()).normalize();
    if (!Files.isDirectory(start)) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          commit.text()
              + " has no directory "
              + project.root().relativize(request.start())
              + "; compare with a later commit");
    }
    try {
      return projects.find(
          new ProjectRequest(start, null, null, true, request.mavenArguments(), null));
    } catch (ProjectException e) {
      throw new ProjectException(
          e.kind(), "at " + commit.text() + ", " + e.getMessage(), e.details());
    }
  }

  /** Deletes all builds but the last few. */
  private static void deleteOldest(Path builds) throws IOException {
    List<Path> done = new ArrayList<>();
    try (Stream<Path> files = Files.list(builds.normalize())) {
      files.filter(file -> file.toString().endsWith(DONE)).forEach(done::add);
    }
    done.sort(Comparator.comparing(CommitBuilds::lastUsed).reversed());
    for (Path old : done.subList(Math.min(KEPT, done.size()), done.size())) {
      String name = old.getFileName().toString();
      Files.delete(old);
      DeadFronts.delete(old.resolveSibling(name.substring(0, name.length() - DONE.length())));
    }
  }

  private static FileTime lastUsed(Path done) {
    try {
      return Files.getLastModifiedTime(done);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
