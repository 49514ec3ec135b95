package dev.dbtest.benchmarks.bytes;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.TeardownSuite;
import io.airlift.compress.zstd.ZstdCompressor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Question: what does each step of compression cost in time?
 *
 * <p>Workload: {@code size} bytes of an access log into a buffer that is reused; the result is the
 * compressed length. LZ4 and Zstandard are the plain Java versions, Deflate is the JDK's native
 * one.
 *
 * <pre>{@code ./dbtest bench --pattern CompressionGroup}</pre>
 */
@BenchmarkGroup(tags = "bytes")
public class CompressionGroup {

  /** Bytes to compress. */
  @Params("65536")
  public int size;

  private final Deflater deflater = new Deflater();
  private final LZ4Compressor lz4 = LZ4Factory.safeInstance().fastCompressor();
  private final ZstdCompressor zstd = new ZstdCompressor();
  private byte[] log = {};
  private byte[] compressed = {};

  /** Writes the log and makes room for the result. */
  @SetupSuite
  public void writeLog() {
    Random random = new Random(size);
    StringBuilder text = new StringBuilder(size + 80);
    while (text.length() < size) {
      text.append(
          String.format(
              Locale.ROOT,
              "10.0.%d.%d GET /accounts/%d %d\n",
              random.nextInt(8),
              random.nextInt(256),
              random.nextInt(100_000),
              random.nextInt(10) == 0 ? 404 : 200));
    }
    log = text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
    compressed = new byte[Math.max(lz4.maxCompressedLength(size), zstd.maxCompressedLength(size))];
  }

  /** Gives native memory back. */
  @TeardownSuite
  public void close() {
    deflater.end();
  }

  /** zlib at its default level 6. */
  @Bench(baseline = true)
  public int deflate() {
    deflater.reset();
    deflater.setInput(log);
    deflater.finish();
    return deflater.deflate(compressed);
  }

  /** LZ4 in its fast mode. */
  @Bench
  public int lz4() {
    return lz4.compress(log, 0, log.length, compressed, 0, compressed.length);
  }

  /** Zstandard at the only level that the library has, which is near zstd's 3. */
  @Bench
  public int zstd() {
    return zstd.compress(log, 0, log.length, compressed, 0, compressed.length);
  }

  /** What is compressed. */
  byte[] log() {
    return log;
  }

  /** What the last variant wrote; only so many bytes are valid as it returned. */
  byte[] compressed() {
    return compressed;
  }
}
