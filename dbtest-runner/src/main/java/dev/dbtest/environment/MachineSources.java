package dev.dbtest.environment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where facts about a machine come from.
 *
 * @param property a system property; {@code null} if it is not set
 * @param variable an environment variable; {@code null} if it is not set
 * @param file the text of a small file; nothing if it is missing or cannot be read
 * @param processors processors that this process may use
 * @param load processes that wanted a processor over the last minute; negative if unknown
 * @param busy processors that programs use at the moment, which takes a third of a second to find
 *     out; negative if unknown
 */
public record MachineSources(
    Function<String, @Nullable String> property,
    Function<String, @Nullable String> variable,
    Function<Path, Optional<String>> file,
    int processors,
    DoubleSupplier load,
    DoubleSupplier busy) {

  private static final Path LOAD = Path.of("/proc/loadavg");
  private static final Duration LOOK = Duration.ofMillis(300);

  /** The machine that this process runs on. */
  public static MachineSources ofThisMachine() {
    return new MachineSources(
        new Function<>() {
          @Override
          public @Nullable String apply(String name) {
            return System.getProperty(name);
          }
        },
        new Function<>() {
          @Override
          public @Nullable String apply(String name) {
            return System.getenv(name);
          }
        },
        new Function<>() {
          @Override
          public Optional<String> apply(Path file) {
            return read(file);
          }
        },
        Runtime.getRuntime().availableProcessors(),
        new DoubleSupplier() {
          @Override
          public double getAsDouble() {
            return loadOfThisMachine();
          }
        },
        new DoubleSupplier() {
          @Override
          public double getAsDouble() {
            return busyNow();
          }
        });
  }

  private static double busyNow() {
    return BusyProcessors.sample(
        MachineSources::read,
        Runtime.getRuntime().availableProcessors(),
        () -> LockSupport.parkNanos(LOOK.toNanos()));
  }

  /**
   * The load of this machine. Asking the JVM loads many classes, and every run asks; Linux has it
   * in a file.
   */
  private static double loadOfThisMachine() {
    String text = read(LOAD).orElse("");
    int blank = text.indexOf(' ');
    try {
      return Double.parseDouble(text.substring(0, Math.max(0, blank)));
    } catch (NumberFormatException e) {
      return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException | RuntimeException e) {
      // Another operating system, or a file that a container hides.
      return Optional.empty();
    }
  }
}
