package traps;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Setup;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every way in which a benchmark can spoil its fork, and one that is well. */
@BenchmarkGroup
public class TrapGroup {

  private static final int LAST_WARM_UP_ROUND = 2;
  private static final int SECOND_ROUND = 4;

  private int round;

  /** Counts rounds, those for warming up included. */
  @Setup
  public void count() {
    round++;
  }

  /** Is well. */
  @Bench(baseline = true)
  public int fine() {
    return round;
  }

  /** Fails in its first call. */
  @Bench
  public int throwsAtOnce() {
    throw new IllegalStateException("in the first call");
  }

  /** Fails while it warms up, after a round that went well. */
  @Bench
  public int throwsInWarmUp() {
    if (round == LAST_WARM_UP_ROUND) {
      throw new IllegalStateException("in the second warm-up round");
    }
    return round;
  }

  /** Fails when a round was measured already. */
  @Bench
  public int throwsLater() {
    if (round == SECOND_ROUND) {
      throw new IllegalStateException("in the second round");
    }
    return round;
  }

  /** Fails with an exception that cannot be sent to another JVM. */
  @Bench
  public int throwsUnserializable() {
    throw new Unserializable();
  }

  /** Runs out of memory. */
  @Bench
  public int exhausts() {
    return new long[Integer.MAX_VALUE].length;
  }

  /** Ends its JVM as if all were well. */
  @Bench
  public int exits() {
    System.exit(0);
    return 0;
  }

  /** Ends its JVM without a word. */
  @Bench
  public int halts() {
    if (round == SECOND_ROUND) {
      Runtime.getRuntime().halt(0);
    }
    return round;
  }

  /** Crashes its JVM in native code. */
  @Bench
  public int crashes() throws ReflectiveOperationException {
    Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object unsafe = field.get(null);
    unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
    return 0;
  }

  /** Never ends, has a child process, and does not listen to interrupts. */
  @Bench
  public int hangs() throws IOException {
    Process child = new ProcessBuilder("sleep", "600").start();
    String file = System.getProperty("traps.pid");
    if (file != null) {
      Files.writeString(Path.of(file), Long.toString(child.pid()));
    }
    while (true) {
      Thread.interrupted();
    }
  }

  /** Holds something that has no serial form. */
  private static final class Unserializable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Object held = new Object();

    Unserializable() {
      super("cannot travel");
    }

    @Override
    public String toString() {
      return super.toString() + " with " + held.getClass().getSimpleName();
    }
  }
}
