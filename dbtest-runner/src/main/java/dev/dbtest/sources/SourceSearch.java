package dev.dbtest.sources;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source of a class from where its class file is: in the next directory above it that has
 * sources in one of the usual places.
 */
final class SourceSearch {

  private final Path project;
  private final Map<Path, List<Path>> roots = new HashMap<>();

  /** Looks only below this directory, and follows no link that leads out of it. */
  SourceSearch(Path project) {
    this.project = project;
  }

  /**
   * The source file.
   *
   * @param classRoot the directory of classes that has the class file
   * @param path where the source stands below a root of sources
   * @return {@code null} if there is none, or if two could be meant
   */
  @Nullable Path find(Path classRoot, String path) {
    Path at = classRoot.startsWith(project) ? classRoot : project;
    while (at != null && at.startsWith(project)) {
      Set<Path> found = new LinkedHashSet<>();
      for (Path root : rootsOf(at)) {
        Path file = root.resolve(path);
        if (Files.isRegularFile(file)) {
          found.add(file);
        }
      }
      if (!found.isEmpty()) {
        Path first = found.iterator().next();
        return found.size() == 1 && isOfProject(first) ? first : null;
      }
      at = at.getParent();
    }
    return null;
  }

  private boolean isOfProject(Path file) {
    try {
      return file.toRealPath().startsWith(project.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Where sources of a module may stand: {@code src/test/java} and the like, or simpler ones. */
  private List<Path> rootsOf(Path module) {
    List<Path> known = roots.get(module);
    if (known != null) {
      return known;
    }
    List<Path> found = new ArrayList<>();
    found.add(module);
    found.add(module.resolve("test"));
    Path src = module.resolve("src");
    found.add(src);
    for (Path set : directoriesOf(src)) {
      found.add(set);
      found.addAll(directoriesOf(set));
    }
    roots.put(module, found);
    return found;
  }

  private static List<Path> directoriesOf(Path parent) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
        for (Path child : children) {
          if (Files.isDirectory(child)) {
            found.add(child);
          }
        }
      } catch (IOException | java.nio.file.DirectoryIteratorException e) {
        // What cannot be listed has no sources for us.
      }
    }
    return found;
  }
}
