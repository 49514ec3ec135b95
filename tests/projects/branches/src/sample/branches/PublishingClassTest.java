package sample.branches;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;

@TestMethodOrder(MethodOrderer.MethodName.class)
class PublishingClassTest {

  @BeforeAll
  static void setUp(TestReporter reporter) {
    reporter.publishEntry("set-up", "done");
    reporter.publishDirectory(
        "logs", directory -> Files.writeString(directory.resolve("log.txt"), "started"));
  }

  @AfterAll
  static void tearDown(TestReporter reporter) {
    reporter.publishEntry("tear-down", "done");
  }

  @Test
  void first() {}

  @Test
  void second() {}
}
