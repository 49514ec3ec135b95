package dev.dbtest.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupPicturesTest {

  private static final Summary COMPARISON =
      SampleRuns.summary(SampleRuns.run(List.of(), SampleRuns.comparison()));

  @Test
  void areNamedByTheDocumentAndTheGroup() {
    assertThat(GroupPictures.of(COMPARISON, "parse.md").all())
        .extracting(Picture::fileName)
        .containsExactly("parse-1-ParseGroup.svg");
  }

  @Test
  void areTheSameEachTime() {
    assertThat(GroupPictures.of(COMPARISON, "parse.md").all())
        .isEqualTo(GroupPictures.of(COMPARISON, "parse.md").all());
  }

  @Test
  void haveAGroundOfTheirOwn() {
    assertThat(GroupPictures.of(COMPARISON, "parse.md").all().get(0).svg())
        .startsWith("<svg xmlns=")
        .contains("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
  }

  @Test
  void noNameLeadsElsewhere() {
    Summary summary =
        SampleRuns.summary(
            SampleRuns.run(
                List.of(),
                List.of(
                    SampleBenchmark.of("../..\\x\u202e y", "a").baseline().build(),
                    SampleBenchmark.of("../..\\x\u202e y", "b").against("a").build())));

    assertThat(GroupPictures.of(summary, "parse").all())
        .extracting(Picture::fileName)
        .allMatch(name -> name.matches("parse-1-[0-9A-Za-z_]+\\.svg"));
  }

  @Test
  void areNoneWhereNothingIsCompared() {
    Summary summary =
        SampleRuns.summary(
            SampleRuns.run(List.of(), List.of(SampleBenchmark.of("p.G", "a").build())));

    assertThat(GroupPictures.of(summary, "parse.md").all()).isEmpty();
  }
}
