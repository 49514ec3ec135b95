package dev.dbtest.worker;

import java.io.IOException;
import java.io.InputStream;

/**
 * Loads the classes of ours that use a test framework of the project. In a worker JVM everything is
 * on one class path. In the JVM of the front, the framework is only known to the loader of the
 * project's classes, so these classes of ours have to be there as well.
 */
final class FrameworkLoader extends ClassLoader {

  /** Where these classes are, with a dot at the end. */
  static final String PACKAGE = "dev.dbtest.worker.junit.";

  static {
    registerAsParallelCapable();
  }

  private FrameworkLoader(ClassLoader parent) {
    super(parent);
  }

  /** A loader for a thread that runs suites. */
  static ClassLoader ofThisThread() {
    ClassLoader own = FrameworkLoader.class.getClassLoader();
    ClassLoader users = Thread.currentThread().getContextClassLoader();
    return users == null || users == own ? own : new FrameworkLoader(users);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream bytes = FrameworkLoader.class.getClassLoader().getResourceAsStream(file)) {
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] content = bytes.readAllBytes();
      return defineClass(name, content, 0, content.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
