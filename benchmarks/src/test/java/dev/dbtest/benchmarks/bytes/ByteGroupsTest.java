package dev.dbtest.benchmarks.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ByteGroupsTest {

  private static final int SIZE = 10_000;

  private final CompressionGroup compression = new CompressionGroup();

  @BeforeEach
  void writeLog() {
    compression.size = SIZE;
    compression.writeLog();
  }

  @Test
  void deflatedLogInflatesToTheSameBytes() throws DataFormatException {
    byte[] restored = new byte[SIZE];
    Inflater inflater = new Inflater();
    inflater.setInput(written(compression.deflate()));

    assertThat(inflater.inflate(restored)).isEqualTo(SIZE);
    assertThat(restored).isEqualTo(compression.log());
  }

  @Test
  void lz4RestoresTheSameBytes() {
    byte[] written = written(compression.lz4());

    assertThat(LZ4Factory.safeInstance().safeDecompressor().decompress(written, SIZE))
        .isEqualTo(compression.log());
  }

  @Test
  void zstdRestoresTheSameBytes() {
    byte[] written = written(compression.zstd());
    byte[] restored = new byte[SIZE];
    new ZstdDecompressor().decompress(written, 0, written.length, restored, 0, SIZE);

    assertThat(restored).isEqualTo(compression.log());
  }

  @Test
  void hashesAreTheSameForTheSameBytesOnly() {
    HashGroup small = hash(64);
    HashGroup again = hash(64);
    HashGroup other = hash(65);

    assertThat(small.sha256()).isEqualTo(again.sha256()).isNotEqualTo(other.sha256());
    assertThat(small.crc32()).isEqualTo(again.crc32()).isNotEqualTo(other.crc32());
    assertThat(small.xxHash64()).isEqualTo(again.xxHash64()).isNotEqualTo(other.xxHash64());
  }

  private byte[] written(int length) {
    assertThat(length).isBetween(1, SIZE - 1);
    return Arrays.copyOf(compression.compressed(), length);
  }

  private static HashGroup hash(int size) {
    HashGroup group = new HashGroup();
    group.size = size;
    group.makeBytes();
    return group;
  }
}
