package dev.dbtest.worker;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads everything on the project's class path anew, so that no static state of another suite is
 * seen. Only the JDK and our own classes are shared.
 */
final class FreshLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  FreshLoader(List<String> classPath, ClassLoader parent) throws MalformedURLException {
    super("dbtest-fresh", urls(classPath), parent);
  }

  private static URL[] urls(List<String> classPath) throws MalformedURLException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = new File(classPath.get(i)).toURI().toURL();
    }
    return urls;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && !isShared(name)) {
        try {
          loaded = findClass(name);
        } catch (ClassNotFoundException e) {
          loaded = null;
        }
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }

  /** Annotations must be the classes that the worker knows, or it would not find them. */
  private static boolean isShared(String name) {
    return name.startsWith("java.")
        || name.startsWith("dev.dbtest.api.")
        || name.startsWith("dev.dbtest.model.")
        || name.startsWith("dev.dbtest.link.")
        || name.startsWith("dev.dbtest.worker.");
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }
}
