package talkers;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tests that print much at once, from threads of their own as well. */
@TestSuite
class RightSuite {

  @Test
  @Rows(method = "numbers")
  void talks(int number) throws InterruptedException {
    Thread thread = new Thread(() -> print("thread", number));
    thread.start();
    print("test", number);
    thread.join();
  }

  static Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, 5).boxed();
  }

  private static void print(String who, int number) {
    for (int line = 1; line <= 200; line++) {
      System.out.println("right " + number + " " + who + " " + line);
    }
  }
}
