package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void keepsFirstAndLastLinesAndCountsTheOthers() {
    Excerpt excerpt = Excerpt.of("a\nb\nc\nd\ne\nf\n", 2, 1);

    assertThat(excerpt).isEqualTo(new Excerpt(List.of("a", "b"), 3, List.of("f")));
  }

  @Test
  void isEmptyForNothingButLineEnds() {
    assertThat(Excerpt.of("\n\r\n\n", 5, 5).isEmpty()).isTrue();
  }

  @Test
  void readsBothKindsOfLineEnds() {
    assertThat(Excerpt.of("a\r\nb\nc", 5, 5).head()).containsExactly("a", "b", "c");
  }

  @Test
  void losesNoLineWhateverTheTextIs() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int c = 0; c < length; c++) {
        text.append(random.nextInt(3) == 0 ? '\n' : (char) ('a' + random.nextInt(3)));
      }
      int first = random.nextInt(4);
      int last = random.nextInt(4);
      Excerpt excerpt = Excerpt.of(text.toString(), first, last);

      List<String> lines =
          new ArrayList<>(
              text.toString().stripTrailing().isEmpty()
                  ? List.of()
                  : List.of(text.toString().replaceAll("\n+$", "").split("\n", -1)));
      int head = Math.min(first, lines.size());
      int tail = Math.min(last, lines.size() - head);
      assertThat(excerpt.head()).as("head of %s", lines).isEqualTo(lines.subList(0, head));
      assertThat(excerpt.tail()).isEqualTo(lines.subList(lines.size() - tail, lines.size()));
      assertThat(excerpt.omitted()).isEqualTo(lines.size() - head - tail);
    }
  }
}
