package dev.dbtest.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a project that a tool builds into modules with class paths, from the cache if nothing
 * changed.
 */
final class ProjectLoader {

  private static final String CACHE = "class-path.bin";

  private final BuildTool tool;

  ProjectLoader(BuildTool tool) {
    this.tool = tool;
  }

  /**
   * Loads a project.
   *
   * @param root top directory of the project
   * @param request the request; if it begins within a module's directory, only that module and
   *     those below it are loaded
   */
  Project load(Path root, ProjectRequest request) throws ProjectException {
    Path wanted = tool.partAt(root, request.start());
    Path state = ProjectFinder.stateDirectory(root);
    List<ClassPathCache> caches = caches(root, wanted, state);
    List<String> words = new ArrayList<>(request.mavenArguments());
    words.addAll(tool.surroundings());
    BuildQuestion question = new BuildQuestion(root, List.of(), words, request.mavenArguments());
    Optional<ClassPathCache.Answer> known = known(caches, question, request.build());
    if (known.isEmpty() && request.build()) {
      known = Optional.of(buildAlone(state, caches, question, wanted));
    }
    if (known.isEmpty()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          root + ": was not compiled by dbtest yet; run once without --no-build");
    }
    return new Project(root, state, below(root, wanted, known.get().modules()));
  }

  /** Where answers can be: that about the part that is wanted, and that about the whole. */
  private static List<ClassPathCache> caches(Path root, Path wanted, Path state) {
    ClassPathCache ofAll = new ClassPathCache(state.resolve(CACHE));
    return wanted.equals(root)
        ? List.of(ofAll)
        : List.of(
            new ClassPathCache(
                state.resolve("modules").resolve(root.relativize(wanted)).resolve(CACHE)),
            ofAll);
  }

  /**
   * An answer that is known already.
   *
   * @param valid whether it has to answer the question still
   */
  private static Optional<ClassPathCache.Answer> known(
      List<ClassPathCache> caches, BuildQuestion question, boolean valid) {
    for (ClassPathCache cache : caches) {
      Optional<ClassPathCache.Answer> answer = cache.read(question.root());
      if (answer.isPresent() && (!valid || answer.get().answers(question))) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private static List<ProjectModule> below(Path root, Path wanted, List<ProjectModule> modules)
      throws ProjectException {
    List<ProjectModule> selected = new ArrayList<>();
    for (ProjectModule module : modules) {
      if (root.resolve(module.name()).startsWith(wanted) && !module.classRoots().isEmpty()) {
        selected.add(module);
      }
    }
    if (selected.isEmpty()) {
      throw new ProjectException(
          ProjectException.Kind.EMPTY,
          wanted + ": no module of this project has classes; add sources under src/test/java");
    }
    return selected;
  }

  /**
   * Builds under a lock: two commands must not compile into the same directories at the same time.
   */
  private ClassPathCache.Answer buildAlone(
      Path state, List<ClassPathCache> caches, BuildQuestion question, Path wanted)
      throws ProjectException {
    Path lockFile = state.resolve("build.lock");
    try {
      Files.createDirectories(state);
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        Optional<ClassPathCache.Answer> other =
            lock.isValid() ? known(caches, question, true) : Optional.empty();
        return other.isPresent()
            ? other.get()
            : buildAndRemember(state, caches.get(0), question, wanted);
      }
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          state + ": cannot be written: " + e.getMessage() + "; check the directory");
    }
  }

  private ClassPathCache.Answer buildAndRemember(
      Path state, ClassPathCache cache, BuildQuestion question, Path wanted)
      throws ProjectException, IOException {
    Path root = question.root();
    List<Path> selected = wanted.equals(root) ? List.of() : tool.modulesOf(wanted);
    FileTime begun = timeOfFileSystem(state);
    BuildAnswer answer =
        tool.ask(
            new BuildQuestion(root, selected, question.words(), question.arguments()),
            state.resolve("build-answer"));
    List<ClassPathCache.Content> files = new ArrayList<>();
    Set<Path> sources = new LinkedHashSet<>(tool.settingsOf(root));
    for (Path file : answer.files()) {
      files.add(ClassPathCache.Content.of(file));
      if (file.startsWith(root)) {
        sources.add(file);
      }
    }
    List<ProjectModule> modules = answer.modules(root);
    for (ProjectModule module : modules) {
      sources.add(root.resolve(module.name()).resolve("src").normalize());
    }
    addOthers(answer.sources(), sources);
    ClassPathCache.Answer made =
        new ClassPathCache.Answer(
            root, question.words(), files, List.copyOf(sources), modules, begun);
    cache.write(made);
    return made;
  }

  /** Adds directories that are not within those that are there already. */
  private static void addOthers(List<Path> directories, Set<Path> sources) {
    for (Path directory : directories) {
      boolean within = false;
      for (Path known : sources) {
        within |= directory.startsWith(known);
      }
      if (!within) {
        sources.add(directory);
      }
    }
  }

  /**
   * The current time according to the file system, whose clock may lag behind or be that of another
   * machine.
   */
  private static FileTime timeOfFileSystem(Path directory) throws IOException {
    Path probe = Files.createTempFile(directory, "time", ".tmp");
    try {
      return Files.getLastModifiedTime(probe);
    } finally {
      Files.delete(probe);
    }
  }
}
