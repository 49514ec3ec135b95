package dev.dbtest.shard.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that share nothing but a directory, and take from it what nobody else has. */
class SharedQueueTest {

  private static final String PLAN = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);
  private static final int ITEMS = 5;

  @TempDir Path parent;
  private Path directory;

  @BeforeEach
  void name() {
    directory = parent.resolve("queue");
  }

  @Test
  void anItemGoesToOneShardOnlyInTheOrderOfTheQueue() throws Exception {
    SharedQueue first = shard(1);
    SharedQueue second = shard(2);

    assertThat(first.take()).isEqualTo(1);
    assertThat(second.take()).isEqualTo(2);
    assertThat(first.take()).isEqualTo(3);
    assertThat(first.take()).isEqualTo(4);
    assertThat(second.take()).isEqualTo(5);
    assertThat(first.take()).isZero();
    assertThat(second.take()).isZero();
  }

  @Test
  void manyAtOnceTakeEachItemOnce() throws Exception {
    int items = 200;
    List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      SharedQueue queue = shard(number, items);
      threads.add(
          new Thread(
              () -> {
                try {
                  start.await();
                  for (int item = queue.take(); item > 0; item = queue.take()) {
                    taken.add(item);
                  }
                } catch (IOException | InterruptedException e) {
                  taken.add(-1);
                }
              }));
    }
    threads.forEach(Thread::start);
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(taken).hasSize(items).doesNotHaveDuplicates().doesNotContain(-1);
  }

  @Test
  void theNextAttemptHasWhatTheShardHasTakenAndNothingOfOthers() throws Exception {
    SharedQueue killed = shard(1);
    killed.take();
    shard(2).take();
    killed.take();

    SharedQueue retry = shard(1);

    assertThat(retry.taken()).containsExactly(1, 3);
    assertThat(retry.take()).isEqualTo(4);
  }

  @Test
  void aClaimSaysForPeopleWhoMadeItInWhichAttempt() throws Exception {
    SharedQueue.join(directory, PLAN, new Shard(3, 8), Optional.of(2), ITEMS).take();

    assertThat(directory.resolve("item-1.claim"))
        .hasContent("dbtest/claim/1 " + PLAN + " shard 3 of 8 attempt 2");
  }

  @Test
  void aClaimThatBreaksOffAnywhereBelongsToTheShardThatWantedIt() throws Exception {
    shard(1).take();
    Path claim = directory.resolve("item-1.claim");
    String whole = Files.readString(claim);
    for (int length = 0; length < whole.length(); length++) {
      Files.writeString(claim, whole.substring(0, length));

      assertThat(shard(2).taken()).as("%d characters", length).isEmpty();
      assertThat(shard(1).taken()).as("%d characters", length).containsExactly(1);
    }
  }

  @Test
  void whatAShardOnlyWantedWhenItWasKilledIsFreeForAll() throws Exception {
    shard(1);
    Files.createFile(directory.resolve("item-1.wanted-by-1"));

    assertThat(shard(1).taken()).isEmpty();
    assertThat(directory.resolve("item-1.wanted-by-1")).doesNotExist();
    assertThat(shard(2).take()).isEqualTo(1);
  }

  @Test
  void whatAnotherShardTookFirstIsNotOnesOwn() throws Exception {
    shard(2).take();
    Files.createFile(directory.resolve("item-1.wanted-by-1"));

    assertThat(shard(1).taken()).isEmpty();
    assertThat(shard(2).taken()).containsExactly(1);
  }

  @Test
  void ofSeveralThatWereKilledWhileTakingAnItemOneHasItInTheEnd() throws Exception {
    shard(1);
    Files.createFile(directory.resolve("item-5.wanted-by-1"));
    Files.createFile(directory.resolve("item-5.wanted-by-2"));
    Files.createFile(directory.resolve("item-5.claim"));

    SharedQueue first = shard(1);
    SharedQueue second = shard(2);

    assertThat(first.taken()).isEmpty();
    assertThat(second.taken()).isEmpty();
    assertThat(rest(second)).containsExactly(1, 2, 3, 4, 5);
    assertThat(rest(first)).isEmpty();
    assertThat(rest(again(2))).containsExactly(5);
    assertThat(rest(again(1))).isEmpty();
  }

  @Test
  void aShardThatLivesHasWhatItTakesThoughAnotherWasKilledWantingIt() throws Exception {
    shard(1);
    Files.createFile(directory.resolve("item-5.wanted-by-1"));
    Files.createFile(directory.resolve("item-5.wanted-by-2"));
    Path claim = Files.createFile(directory.resolve("item-5.claim"));
    SharedQueue retry = shard(1);
    assertThat(retry.taken()).isEmpty();

    Files.writeString(claim, Claim.text(PLAN, new Shard(2, 8), Optional.empty()));

    assertThat(rest(retry)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aSecondMachineWithTheSameNumberLeavesTheFirstWhatItTook() throws Exception {
    SharedQueue one = shard(1);
    SharedQueue same = shard(1);
    one.take();

    assertThat(same.take()).isEqualTo(2);
    assertThat(shard(1).taken()).containsExactly(1, 2);
  }

  @Test
  void anotherPlanIsRefusedAndLeavesNothingBehind() throws Exception {
    shard(1);

    assertThatThrownBy(
            () -> SharedQueue.join(directory, OTHER, new Shard(2, 8), Optional.empty(), ITEMS))
        .isInstanceOf(OtherPlanException.class)
        .hasMessage(
            directory + " is the queue of plan aaaaaaaaaaaa, and this shard has plan bbbbbbbbbbbb");
    assertThat(shard(1).take()).isEqualTo(1);
  }

  @Test
  void aDirectoryIsNotMadeWhereNothingIsMounted() {
    Path nowhere = parent.resolve("mnt/shared/queue");

    assertThatThrownBy(
            () -> SharedQueue.join(nowhere, PLAN, new Shard(1, 8), Optional.empty(), ITEMS))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(nowhere.toString());
  }

  @Test
  void aFileIsNoQueue() throws Exception {
    Files.createFile(directory);

    assertThatThrownBy(() -> shard(1)).isInstanceOf(IOException.class);
  }

  private List<Integer> rest(SharedQueue queue) throws IOException {
    List<Integer> items = new ArrayList<>();
    for (int item = queue.take(); item > 0; item = queue.take()) {
      items.add(item);
    }
    return items;
  }

  /** The next attempt at a shard, which has asked what is its own, but for the uncertain. */
  private SharedQueue again(int number) throws Exception {
    SharedQueue queue = shard(number);
    queue.taken();
    return queue;
  }

  private SharedQueue shard(int number) throws Exception {
    return shard(number, ITEMS);
  }

  private SharedQueue shard(int number, int items) throws Exception {
    return SharedQueue.join(directory, PLAN, new Shard(number, 8), Optional.empty(), items);
  }
}
