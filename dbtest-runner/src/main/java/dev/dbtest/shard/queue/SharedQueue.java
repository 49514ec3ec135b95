package dev.dbtest.shard.queue;

import dev.dbtest.shard.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A queue without a server: a directory that all machines see, in which a file is made for each
 * item that somebody takes. Only one machine can make a file that is not there yet, so only one has
 * the item. What a shard has taken stays its own, also for its next attempt.
 *
 * <p>Nothing is read that a machine could have left half written. That the shard is the owner of a
 * file stands in the name of another, which was made before; the content is for people, and for
 * where several shards wanted the same item and were killed.
 */
public final class SharedQueue {

  private static final String PLAN = "plan-";
  private static final String WANTED = ".wanted-by-";
  private static final String SETTLED = ".settled-by-";

  private final Path directory;
  private final String plan;
  private final Shard shard;
  private final Optional<Integer> attempt;
  private final int items;
  private final List<Integer> uncertain = new ArrayList<>();
  private int next = 1;

  private SharedQueue(
      Path directory, String plan, Shard shard, Optional<Integer> attempt, int items) {
    this.directory = directory;
    this.plan = plan;
    this.shard = shard;
    this.attempt = attempt;
    this.items = items;
  }

  /**
   * Joins the machines that share a directory.
   *
   * @param directory where they share it; made if only its last part is not there
   * @param plan hash of the plan of the run
   * @param attempt the attempt at the shard, if it is known
   * @param items how many items there are, the first of which is 1
   * @throws OtherPlanException if the directory is the queue of another plan
   * @throws IOException if files can be neither listed nor made there
   */
  public static SharedQueue join(
      Path directory, String plan, Shard shard, Optional<Integer> attempt, int items)
      throws IOException, OtherPlanException {
    if (!Files.isDirectory(directory)) {
      makeLast(directory);
    }
    requirePlan(directory, plan);
    boolean made = make(directory.resolve(PLAN + plan), "");
    try {
      // Whoever of two began at the same moment, one of them sees both.
      requirePlan(directory, plan);
    } catch (OtherPlanException e) {
      if (made) {
        Files.deleteIfExists(directory.resolve(PLAN + plan));
      }
      throw e;
    }
    return new SharedQueue(directory, plan, shard, attempt, items);
  }

  /** Where nothing is mounted, a directory of this machine would be no shared one. */
  private static void makeLast(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  private static void requirePlan(Path directory, String plan)
      throws IOException, OtherPlanException {
    for (String name : names(directory)) {
      if (name.startsWith(PLAN) && !name.equals(PLAN + plan)) {
        throw new OtherPlanException(directory, name.substring(PLAN.length()), plan);
      }
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /**
   * What earlier attempts at this shard have taken, and nobody else may run. {@link #take} leaves
   * these out.
   *
   * @return the items, in the order of the queue
   * @throws IOException if the directory cannot be read
   */
  public List<Integer> taken() throws IOException {
    Set<String> names = new HashSet<>(names(directory));
    List<Integer> own = new ArrayList<>();
    for (int item = 1; item <= items; item++) {
      if (!names.contains(wish(item, shard.number()))) {
        continue;
      }
      if (!names.contains(claim(item))) {
        // It was ended before it took the item, which may have gone to another since.
        forgetWish(item);
        continue;
      }
      Claim claim = read(item);
      if (claim.shard() == shard.number() || (claim.isTorn() && !isWantedByOthers(item, names))) {
        own.add(item);
      } else if (claim.isTorn()) {
        uncertain.add(item);
      } else {
        forgetWish(item);
      }
    }
    return own;
  }

  private static boolean isWantedByOthers(int item, Set<String> names) {
    String beginning = name(item) + WANTED;
    int count = 0;
    for (String name : names) {
      count += name.startsWith(beginning) ? 1 : 0;
    }
    return count > 1;
  }

  /**
   * Takes the next item that nobody has.
   *
   * @return the item; 0 if all of them have somebody
   * @throws IOException if no file can be made
   */
  public int take() throws IOException {
    while (next <= items) {
      int item = next++;
      if (!Files.exists(directory.resolve(claim(item))) && take(item)) {
        return item;
      }
    }
    while (!uncertain.isEmpty()) {
      int item = uncertain.remove(0);
      if (settle(item)) {
        return item;
      }
    }
    return 0;
  }

  private boolean take(int item) throws IOException {
    Files.write(directory.resolve(wish(item, shard.number())), new byte[0]);
    if (make(directory.resolve(claim(item)), Claim.text(plan, shard, attempt))) {
      return true;
    }
    Claim claim = read(item);
    // Another machine with the same number may have it, and its next attempt must find that.
    if (!claim.isTorn() && claim.shard() != shard.number()) {
      forgetWish(item);
    }
    return false;
  }

  /**
   * Several shards wanted an item, and nobody can tell which of them made the file before it was
   * ended. By now one that lives would have said so; of the others, the first that tries again has
   * the item.
   */
  private boolean settle(int item) throws IOException {
    Claim claim = read(item);
    if (!claim.isTorn()) {
      return claim.shard() == shard.number();
    }
    String own = name(item) + SETTLED + shard.number();
    for (String name : names(directory)) {
      if (name.startsWith(name(item) + SETTLED)) {
        return name.equals(own);
      }
    }
    return make(directory.resolve(own), "");
  }

  private Claim read(int item) throws IOException {
    return Claim.of(Files.readString(directory.resolve(claim(item)), StandardCharsets.ISO_8859_1));
  }

  private void forgetWish(int item) throws IOException {
    Files.deleteIfExists(directory.resolve(wish(item, shard.number())));
  }

  /**
   * Makes a file that is not there yet. That its content cannot be written changes nothing: it is
   * there, and nobody else can make it.
   *
   * @return whether it was made
   */
  private static boolean make(Path file, String content) throws IOException {
    try {
      Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try {
      Files.writeString(file, content, StandardCharsets.ISO_8859_1, StandardOpenOption.WRITE);
    } catch (IOException e) {
      // The disk may be full; who has it stands in a name.
    }
    return true;
  }

  private static String claim(int item) {
    return name(item) + ".claim";
  }

  private static String wish(int item, int shard) {
    return name(item) + WANTED + shard;
  }

  private static String name(int item) {
    return "item-" + item;
  }
}
