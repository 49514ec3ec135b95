package dev.dbtest.summary.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.summary.diff.DiffLine.Side;
import dev.dbtest.summary.diff.DiffLine.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

  @Test
  void isEmptyForEqualTexts() {
    assertThat(TextDiff.of("a\nb", "a\nb")).isEmpty();
  }

  @Test
  void marksTheDifferingPartOfALine() {
    List<DiffLine> diff = TextDiff.of("hello big world", "hello small world");

    assertThat(diff)
        .containsExactly(
            new DiffLine(
                Side.EXPECTED,
                List.of(
                    new Span("hello ", false), new Span("big", true), new Span(" world", false))),
            new DiffLine(
                Side.ACTUAL,
                List.of(
                    new Span("hello ", false),
                    new Span("small", true),
                    new Span(" world", false))));
  }

  @Test
  void doesNotCutACharacterOfTwoHalves() {
    List<DiffLine> diff = TextDiff.of("x\ud83d\ude00y", "x\ud83d\ude01y");

    assertThat(diff.get(0).spans())
        .containsExactly(
            new Span("x", false), new Span("\ud83d\ude00", true), new Span("y", false));
  }

  @Test
  void leavesOutEqualLinesFarFromTheDifference() {
    String lines = numbered(1, 100);

    String text = shown(TextDiff.of(lines, lines.replace("50\n", "fifty\n")));

    assertThat(text)
        .isEqualTo("…46 equal lines\n 47\n 48\n 49\n-50\n+fifty\n 51\n 52\n 53\n…48 equal lines");
  }

  @Test
  void containsBothTextsWhateverTheyAre() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      String expected = randomText(random);
      String actual = randomText(random);
      List<DiffLine> diff = TextDiff.of(expected, actual);
      if (!expected.equals(actual)) {
        assertThat(side(diff, Side.EXPECTED)).isEqualTo(expected);
        assertThat(side(diff, Side.ACTUAL)).isEqualTo(actual);
      }
    }
  }

  @Test
  void comparesOnlyTheFirstLinesOfHugeTexts() {
    List<DiffLine> diff = TextDiff.of(numbered(1, 50_000), numbered(100_000, 150_000));

    assertThat(diff).hasSizeLessThan(1_000);
    assertThat(shown(diff)).contains("99401 more lines not compared");
  }

  /** One side of a diff of texts so short that no line is left out. */
  private static String side(List<DiffLine> diff, Side side) {
    return diff.stream()
        .filter(line -> line.side() == side || line.side() == Side.BOTH)
        .map(DiffLine::text)
        .collect(Collectors.joining("\n"));
  }

  private static String shown(List<DiffLine> diff) {
    return diff.stream()
        .map(
            line ->
                switch (line.side()) {
                      case BOTH -> " ";
                      case EXPECTED -> "-";
                      case ACTUAL -> "+";
                      case GAP -> "…";
                    }
                    + line.text())
        .collect(Collectors.joining("\n"));
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  private static String randomText(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> List.of("a", "ab", "b", "").get(random.nextInt(4)))
        .collect(Collectors.joining("\n"));
  }
}
