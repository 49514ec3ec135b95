package dev.dbtest.cli.process;

import java.util.function.LongSupplier;

/**
 * The steady clock of this JVM. No lambda and no nested class of {@code Main}: the archive of
 * loaded classes contains neither the lambda of a native method nor what only {@code Main} loads,
 * and a single class that is missing from it causes all jars to be opened.
 */
public final class NanoTime implements LongSupplier {

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
