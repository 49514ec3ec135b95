package dev.dbtest.execute;

/**
 * Receives what a child JVM writes to its own standard output and standard error, that is, output
 * of native code, the JVM itself or a grandchild, never frames of the line.
 */
@FunctionalInterface
public interface ChildOutput {

  /**
   * Takes a piece of output. Called from two threads, one for each stream; must not throw.
   *
   * @param stderr whether it is standard error
   * @param bytes holds the piece; its content changes after the call
   * @param length how many bytes, from the start
   */
  void printed(boolean stderr, byte[] bytes, int length);
}
