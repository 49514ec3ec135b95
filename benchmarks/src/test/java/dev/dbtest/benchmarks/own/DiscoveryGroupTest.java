package dev.dbtest.benchmarks.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryGroupTest {

  private final DiscoveryGroup group = new DiscoveryGroup();

  @BeforeEach
  void writeClasses() throws IOException {
    group.classes = 30;
    group.writeClasses();
  }

  @AfterEach
  void deleteClasses() throws IOException {
    group.deleteClasses();
  }

  @Test
  void scanFindsEverySuite() {
    assertThat(group.scan().suites()).hasSize(30).allMatch(suite -> suite.tests().size() == 10);
  }

  @Test
  void cacheKnowsWhatTheScanFinds() {
    group.cached();

    assertThat(group.cached()).isEqualTo(group.scan());
  }
}
