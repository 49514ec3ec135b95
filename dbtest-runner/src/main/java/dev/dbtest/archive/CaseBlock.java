package dev.dbtest.archive;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The lines of a file that say which cases there are, not taken apart. Most runs have the same
 * ones, so they are known by what they sum up to.
 */
final class CaseBlock {

  /** Two sums of 32 bits and the length: no two blocks of a history share all three by chance. */
  record Key(long sum, long otherSum, int length) {}

  private final byte[] lines;
  private final Key key;

  CaseBlock(byte[] lines) {
    this.lines = lines;
    CRC32 one = new CRC32();
    one.update(lines);
    CRC32C other = new CRC32C();
    other.update(lines);
    this.key = new Key(one.getValue(), other.getValue(), lines.length);
  }

  byte[] lines() {
    return lines;
  }

  Key key() {
    return key;
  }
}
