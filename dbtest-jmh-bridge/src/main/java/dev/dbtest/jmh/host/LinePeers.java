package dev.dbtest.jmh.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is at the other ends of this process's connections, as far as the system tells: Linux lists
 * all sockets with their users.
 */
final class LinePeers {

  private static final String CONNECTED = "01";
  private static final String LISTENING = "0A";
  private static final String MAPPED = "0000000000000000FFFF0000";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int USER = 7;
  private static final int INODE = 9;

  private final Path proc;

  /**
   * Looks for processes there.
   *
   * @param proc the directory {@code /proc}
   */
  LinePeers(Path proc) {
    this.proc = proc;
  }

  /**
   * Another user of the same machine that is connected to a port at which this process listens.
   *
   * @return the number of that user; empty if there is none, or where the system does not tell
   */
  Optional<String> stranger() {
    try {
      List<Socket> all = new ArrayList<>();
      for (String table : List.of("tcp", "tcp6")) {
        all.addAll(sockets(proc.resolve("self").resolve("net").resolve(table)));
      }
      return stranger(all, ownSockets());
    } catch (IOException e) {
      // Another system, or one that hides this.
      return Optional.empty();
    }
  }

  private static Optional<String> stranger(List<Socket> all, Set<String> own) {
    Set<String> ports = new HashSet<>();
    for (Socket ours : all) {
      if (ours.state.equals(LISTENING) && own.contains(ours.inode)) {
        ports.add(port(ours.local));
      }
    }
    for (Socket ours : all) {
      if (ours.state.equals(CONNECTED)
          && own.contains(ours.inode)
          && ports.contains(port(ours.local))) {
        for (Socket other : all) {
          if (other.local.equals(ours.remote)
              && other.remote.equals(ours.local)
              && !other.user.equals(ours.user)) {
            return Optional.of(other.user);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The JVM's sockets are of both kinds, so that their addresses are written as those of IPv6. */
  private static String address(String column) {
    return column.startsWith(MAPPED) ? column.substring(MAPPED.length()) : column;
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }

  private static List<Socket> sockets(Path table) throws IOException {
    List<Socket> found = new ArrayList<>();
    if (!Files.isReadable(table)) {
      return found;
    }
    for (String line : Files.readAllLines(table, StandardCharsets.ISO_8859_1)) {
      String[] columns = BLANKS.split(line.strip(), -1);
      if (columns.length > INODE) {
        found.add(
            new Socket(
                address(columns[LOCAL]),
                address(columns[REMOTE]),
                columns[STATE],
                columns[USER],
                columns[INODE]));
      }
    }
    return found;
  }

  /** The numbers of the sockets that this process has open. */
  private Set<String> ownSockets() throws IOException {
    Set<String> sockets = new HashSet<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(proc.resolve("self/fd"))) {
      for (Path descriptor : open) {
        socketNumber(descriptor).ifPresent(sockets::add);
      }
    }
    return sockets;
  }

  private static Optional<String> socketNumber(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("socket:[")
          ? Optional.of(target.substring("socket:[".length(), target.length() - 1))
          : Optional.empty();
    } catch (IOException e) {
      // Closed in the meantime.
      return Optional.empty();
    }
  }

  private record Socket(String local, String remote, String state, String user, String inode) {}
}
