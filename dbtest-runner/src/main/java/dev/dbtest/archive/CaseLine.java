package dev.dbtest.archive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that says which case something is, not taken apart. Most runs have the same
 * ones, so they are compared far more often than read.
 */
final class CaseLine {

  private final byte[] bytes;
  private final int hash;

  /** Takes a line without its end; the array is not copied. */
  CaseLine(byte[] bytes) {
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseLine line && hash == line.hash && Arrays.equals(bytes, line.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
