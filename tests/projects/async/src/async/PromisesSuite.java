package async;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;

/** Tests that return before they are done, one of each outcome for each type. */
@TestSuite
class PromisesSuite {

  private final ExecutorService executor = Executors.newSingleThreadExecutor(PromisesSuite::daemon);

  @Test
  CompletionStage<String> stagePasses() {
    return CompletableFuture.supplyAsync(() -> "done");
  }

  @Test
  CompletionStage<String> stageFails() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new AssertionError("the stage is wrong");
        });
  }

  @Test(timeout = "100ms")
  CompletionStage<String> stageNeverEnds() {
    return new CompletableFuture<>();
  }

  @Test
  Future<?> futurePasses() {
    return executor.submit(() -> {});
  }

  @Test
  Future<?> futureBreaks() {
    return executor.submit(
        () -> {
          throw new IllegalStateException("the future is broken");
        });
  }

  @Test
  Flow.Publisher<Integer> publisherPasses() {
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(executor, 8);
    executor.execute(
        () -> {
          publisher.submit(1);
          publisher.close();
        });
    return subscriber -> publisher.subscribe(subscriber);
  }

  @Test
  Flow.Publisher<Integer> publisherFails() {
    return subscriber ->
        subscriber.onSubscribe(
            new Flow.Subscription() {
              @Override
              public void request(long count) {
                subscriber.onNext(1);
                subscriber.onError(new AssertionError("the publisher is wrong"));
              }

              @Override
              public void cancel() {}
            });
  }

  @Test(timeout = "100ms")
  Flow.Publisher<Integer> publisherNeverEnds() {
    return subscriber ->
        subscriber.onSubscribe(
            new Flow.Subscription() {
              @Override
              public void request(long count) {}

              @Override
              public void cancel() {
                System.out.println("the subscription was cancelled");
              }
            });
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }
}
