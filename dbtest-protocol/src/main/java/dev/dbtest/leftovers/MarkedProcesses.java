package dev.dbtest.leftovers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds processes whose parent has ended, by an environment variable that they inherited from it.
 *
 * <p>The system hands orphans to another parent at once, so nothing links them to the process that
 * started them, except their environment as shown by {@code /proc} on Linux.
 *
 * @param proc the directory {@code /proc}
 */
public record MarkedProcesses(Path proc) {

  /** The name of the variable. Its value, the mark, differs for each child that we start. */
  public static final String VARIABLE = "DBTEST_CHILD";

  private static final int MOST_DIGITS = 18;

  /** The processes of this system. */
  public static MarkedProcesses ofThisSystem() {
    return new MarkedProcesses(Path.of("/proc"));
  }

  /** Whether they can be found on this system. */
  public boolean canBeFound() {
    return Files.isReadable(proc.resolve("self").resolve("environ"));
  }

  /** All running processes with exactly this mark, apart from the one that asks. */
  public List<ProcessHandle> with(String mark) {
    return find(new Exactly(mark));
  }

  /** All running processes that a front, or what it started, has started. */
  public List<ProcessHandle> of(Front front) {
    return find(new OfFront(front));
  }

  /**
   * Kills what a front that is gone has left running: all that has the mark of this process, which
   * the front started.
   *
   * @param mark the value of the variable in this process's environment, if it is set
   */
  public void killOthersWith(Optional<String> mark) {
    if (mark.isPresent() && !mark.get().isEmpty()) {
      for (ProcessHandle left : with(mark.get())) {
        left.destroyForcibly();
      }
    }
  }

  /** All running processes of this user whose front is gone. */
  List<ProcessHandle> ofDeadFronts(Front observer) {
    return find(new OfDeadFronts(observer));
  }

  private List<ProcessHandle> find(Choice choice) {
    List<ProcessHandle> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc)) {
      for (Path process : processes) {
        String name = process.getFileName().toString();
        if (isNumber(name)) {
          // The handle comes first: it knows the process by its start, and kills no other one that
          // has got the same number in the meantime.
          Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(name));
          if (handle.isPresent()
              && handle.get().pid() != ProcessHandle.current().pid()
              && choice.takes(process, mark(process))
              && handle.get().isAlive()) {
            found.add(handle.get());
          }
        }
      }
    } catch (IOException e) {
      // Another system, or one that hides this: then there is nothing to find.
    }
    return found;
  }

  private static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return name.length() <= MOST_DIGITS;
  }

  /** The mark of a process; empty if it has none. */
  private static String mark(Path process) {
    String environment;
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("environ"));
      environment = "\0" + new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // It belongs to somebody else, or has ended.
      return "";
    }
    String head = "\0" + VARIABLE + "=";
    int at = environment.indexOf(head);
    int from = at + head.length();
    int end = environment.indexOf('\0', from);
    return at < 0 || end < 0 ? "" : environment.substring(from, end);
  }

  private boolean isOurs(Path process) {
    try {
      return Files.getOwner(process, LinkOption.NOFOLLOW_LINKS)
          .equals(Files.getOwner(proc.resolve("self")));
    } catch (IOException e) {
      return false;
    }
  }

  /** Which processes are meant. */
  private interface Choice {
    boolean takes(Path process, String mark);
  }

  private record Exactly(String wanted) implements Choice {
    @Override
    public boolean takes(Path process, String mark) {
      return mark.equals(wanted);
    }
  }

  private record OfFront(Front front) implements Choice {
    @Override
    public boolean takes(Path process, String mark) {
      return mark.startsWith(front.prefix());
    }
  }

  private final class OfDeadFronts implements Choice {
    private final Front observer;

    OfDeadFronts(Front observer) {
      this.observer = observer;
    }

    @Override
    public boolean takes(Path process, String mark) {
      Optional<Front> front = Front.of(mark);
      return front.isPresent() && front.get().isGone(observer, proc) && isOurs(process);
    }
  }
}
