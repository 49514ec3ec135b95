package dev.dbtest.sources;

import dev.dbtest.model.Failure.Frame;
import org.jspecify.annotations.Nullable;

/** Where build tools expect the source and the class file of a stack frame. */
public final class SourcePath {

  private SourcePath() {}

  /**
   * The source file below a root of sources, such as {@code com/acme/CartTest.java}.
   *
   * @return {@code null} if the frame names no file, or names that lead elsewhere
   */
  public static @Nullable String source(Frame frame) {
    String file = frame.file();
    if (file == null || !isName(file) || !isClass(frame.className())) {
      return null;
    }
    int dot = frame.className().lastIndexOf('.');
    return dot < 0 ? file : frame.className().substring(0, dot).replace('.', '/') + '/' + file;
  }

  /**
   * The class file below a root of classes.
   *
   * @return {@code null} if the class has none, like one that was made at run time
   */
  static @Nullable String classFile(Frame frame) {
    return isClass(frame.className()) ? frame.className().replace('.', '/') + ".class" : null;
  }

  /** Stack traces can be made by hand, so that their names may be anything. */
  private static boolean isClass(String name) {
    return isName(name) && !name.startsWith(".") && !name.endsWith(".") && name.indexOf("..") < 0;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/' || c == '\\' || c == ':' || c < ' ') {
        return false;
      }
    }
    return !name.isEmpty() && !name.equals("..") && !name.equals(".");
  }
}
