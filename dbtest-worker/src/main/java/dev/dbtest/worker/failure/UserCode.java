package dev.dbtest.worker.failure;

import java.io.File;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the project's own code from the JDK's, a library's and ours: by the directory or jar that
 * the class came from.
 */
public final class UserCode {

  private final Set<File> roots = new HashSet<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Classes that come from these directories are the project's own. Where there is no directory,
   * the jars are; beside directories they are libraries.
   */
  public UserCode(List<String> classRoots) {
    Set<File> directories = new HashSet<>();
    for (String root : classRoots) {
      File file = new File(root).getAbsoluteFile();
      roots.add(file);
      if (file.isDirectory()) {
        directories.add(file);
      }
    }
    if (!directories.isEmpty()) {
      roots.retainAll(directories);
    }
  }

  /**
   * Whether a frame is the project's own code, as the class loader of the calling thread sees it.
   */
  synchronized boolean contains(StackTraceElement frame) {
    if (frame.getModuleName() != null) {
      return false;
    }
    String name = frame.getClassName();
    Boolean answer = known.get(name);
    if (answer == null) {
      answer = isFromRoot(name);
      known.put(name, answer);
    }
    return answer;
  }

  private boolean isFromRoot(String className) {
    // Hidden classes have a slash and no code of their own; the class they were made for does.
    int hidden = className.indexOf('/');
    String visible = hidden < 0 ? className : className.substring(0, hidden);
    try {
      Class<?> type = Class.forName(visible, false, Thread.currentThread().getContextClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return source != null
          && source.getLocation() != null
          && roots.contains(new File(source.getLocation().toURI()).getAbsoluteFile());
    } catch (Throwable e) {
      // A class that was generated at run time, or a location that is not a file: not the project's
      // code.
      return false;
    }
  }
}
