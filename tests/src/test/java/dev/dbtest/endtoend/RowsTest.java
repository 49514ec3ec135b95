package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class RowsTest {

  private final SampleProject rows;

  RowsTest(@TempDir Path temp) {
    rows = SampleProject.compile("rows", temp);
  }

  @Test
  void makesACaseOfEachRowOfEverySource() {
    Dbtest.Result result = run("--format", "json", "--order", "declared");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(Json.of(result).list("tests", "case"))
        .containsExactly(
            "rows.SourcesSuite#literals[1]",
            "rows.SourcesSuite#literals[2]",
            "rows.SourcesSuite#constants[1]",
            "rows.SourcesSuite#constants[2]",
            "rows.SourcesSuite#constants[3]",
            "rows.SourcesSuite#method[1]",
            "rows.SourcesSuite#method[2]",
            "rows.SourcesSuite#file[1]",
            "rows.SourcesSuite#file[2]",
            "rows.SourcesSuite#text[1]",
            "rows.SourcesSuite#text[2]");
  }

  @Test
  void showsTheNameThatTheAuthorGaveARow() {
    Dbtest.Result result = run("--verbose");

    assertThat(result.out())
        .contains("constants[2]  a light [2: AMBER is a light]")
        .contains("method[2]  method [it's, \"two\", 11]");
  }

  @Test
  void repeatsOneRowWithTheCommandThatItPrints() {
    Dbtest.Result first = run();

    Dbtest.Result second = rows.dbtest().shell(first.repeatOf("#literals[2]"));

    assertThat(second.lastLine()).as(second.toString()).isEqualTo("0 passed, 1 failed, 0 skipped");
    assertThat(second.out()).contains("2 + 2 is not 5");
  }

  @Test
  void runsARowThatPassesAlone() {
    Dbtest.Result result = run("--pattern", "SourcesSuite#text[2]");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  private Dbtest.Result run(String... more) {
    return rows.dbtest().run(rows.unit(more));
  }
}
