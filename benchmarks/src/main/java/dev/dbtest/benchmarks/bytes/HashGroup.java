package dev.dbtest.benchmarks.bytes;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.zip.CRC32;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/**
 * Question: how much faster is a checksum than a cryptographic hash?
 *
 * <p>Workload: {@code size} random bytes at once. The JIT has intrinsics for SHA-256 and CRC-32;
 * xxHash64 is plain Java.
 *
 * <pre>{@code ./dbtest bench --pattern HashGroup --param size=64,16384}</pre>
 */
@BenchmarkGroup(tags = "bytes")
public class HashGroup {

  /** Bytes to hash. */
  @Params("16384")
  public int size;

  private final MessageDigest sha256;
  private final XXHash64 xxHash64 = XXHashFactory.safeInstance().hash64();
  private byte[] bytes = {};

  /** Looks up SHA-256, which every JDK has. */
  public HashGroup() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }

  /** Makes the bytes. */
  @SetupSuite
  public void makeBytes() {
    bytes = new byte[size];
    new Random(size).nextBytes(bytes);
  }

  /** 256 bits that nobody can forge. */
  @Bench(baseline = true)
  public byte[] sha256() {
    return sha256.digest(bytes);
  }

  /** 32 bits against accidents. */
  @Bench
  public long crc32() {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    return crc.getValue();
  }

  /** 64 bits for hash tables. */
  @Bench
  public long xxHash64() {
    return xxHash64.hash(bytes, 0, bytes.length, 0);
  }
}
