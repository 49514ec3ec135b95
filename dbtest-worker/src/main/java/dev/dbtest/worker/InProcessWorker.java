package dev.dbtest.worker;

import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * A worker in the front's own JVM, for a debugger that is attached to it. Suites run on a class
 * loader of that JVM, and nothing protects it from them: {@code System.exit} ends it.
 */
public final class InProcessWorker extends OwnThread {

  private final String address;
  private final String token;

  private InProcessWorker(String address, String token) {
    super(null, "dbtest-worker");
    this.address = address;
    this.token = token;
  }

  /**
   * Starts a worker.
   *
   * @param address where the front listens
   * @param token token of that line
   * @param loader finds the classes of the suites
   * @return its thread; when that has ended, the standard streams are what they were
   */
  public static Thread start(String address, String token, ClassLoader loader) {
    InProcessWorker worker = new InProcessWorker(address, token);
    worker.setContextClassLoader(loader);
    worker.setDaemon(true);
    worker.start();
    return worker;
  }

  @Override
  public void run() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    try (Link link = Link.connect(address, token)) {
      Optional<Worker> worker = Worker.on(link, new HangUp(link));
      if (worker.isPresent()) {
        worker.get().work();
      }
    } catch (IOException | MalformedFrameException e) {
      // The front hung up; it knows why.
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }

  /** The front sees that the worker ended when the line closes. */
  private record HangUp(Link link) implements Worker.Lost {

    @Override
    public void by(Throwable cause) {
      try {
        link.close();
      } catch (IOException e) {
        // Then it is closed already.
      }
    }
  }
}
