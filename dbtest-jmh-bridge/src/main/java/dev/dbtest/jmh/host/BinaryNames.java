package dev.dbtest.jmh.host;

/** Finds the binary names of classes, since JMH's list has canonical ones. */
final class BinaryNames {

  private BinaryNames() {}

  /**
   * The binary name of a class, such as {@code p.Outer$Inner} for {@code p.Outer.Inner}; the name
   * itself if there is no such class.
   */
  static String of(String canonical) {
    String name = canonical;
    while (!exists(name)) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return canonical;
      }
      name = name.substring(0, dot) + '$' + name.substring(dot + 1);
    }
    return name;
  }

  private static boolean exists(String name) {
    // Looked up as a resource, because loading a class would run code of the project.
    return BinaryNames.class.getResource('/' + name.replace('.', '/') + ".class") != null;
  }
}
