package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerVersionTest {

  @ParameterizedTest
  @CsvSource({
    "2.5, false",
    "3.1, false",
    "3.3-beta, false",
    "3.5, true",
    "3.10.1, true",
    "4.0.0-beta-2, true",
    "'', true",
    "${compiler}, true",
  })
  void knowsPathsSince35(String version, boolean known) {
    assertThat(CompilerVersion.knowsPaths(version)).isEqualTo(known);
  }
}
