package sample.branches;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class PublishingTest {

  @Test
  void publishes(TestReporter reporter) {
    reporter.publishEntry("answer", "42");
    reporter.publishDirectory(
        "screens", directory -> Files.writeString(directory.resolve("login.txt"), "welcome"));
  }

  @Test
  void failsAfterwards(TestReporter reporter) {
    reporter.publishDirectory(
        "screens", directory -> Files.writeString(directory.resolve("cart.txt"), "empty"));
    fail("see the screens");
  }
}
