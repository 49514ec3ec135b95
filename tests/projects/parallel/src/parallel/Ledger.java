package parallel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that only one suite may write at a time. */
final class Ledger {

  private static final Path FILE = Path.of("ledger.open");

  private Ledger() {}

  /** Fails if another suite has it open. */
  static void open() throws IOException {
    Files.createFile(FILE);
  }

  static void close() throws IOException {
    Files.delete(FILE);
  }

  /** Leaves another suite time to come between. */
  static void use(String name) {
    System.out.println(name + " writes");
    long end = System.nanoTime() + 100_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    System.out.println(name + " has written");
  }
}
