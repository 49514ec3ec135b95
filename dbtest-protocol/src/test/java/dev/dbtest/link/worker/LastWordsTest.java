package dev.dbtest.link.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.CapturedOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

  private static final CaseRef FIRST = new CaseRef(3, 0, 0);
  private static final CaseRef SECOND = new CaseRef(3, 1, 2);

  private final Path file;
  private final LastWords words;

  LastWordsTest(@TempDir Path directory) throws Exception {
    file = directory.resolve("words");
    LastWords.create(file);
    words = LastWords.open(file);
  }

  @Test
  void keepsBothStreamsApart() throws Exception {
    words.begin(FIRST);
    print(FIRST, false, "out ä");
    print(FIRST, true, "err");
    print(FIRST, false, "€");

    assertThat(LastWords.read(file))
        .isEqualTo(new LastWords.Spoken(FIRST, new CapturedOutput("out ä€", "err", 0)));
  }

  @Test
  void forgetsWhatEarlierCasesPrinted() throws Exception {
    words.begin(FIRST);
    print(FIRST, false, "first");
    words.begin(SECOND);

    assertThat(LastWords.read(file)).isEqualTo(new LastWords.Spoken(SECOND, CapturedOutput.NONE));
  }

  @Test
  void doesNotHearCasesThatAreOver() throws Exception {
    words.begin(SECOND);
    print(FIRST, false, "late");
    print(SECOND, false, "in time");

    assertThat(LastWords.read(file).output().stdout()).isEqualTo("in time");
  }

  @Test
  void keepsTheEndOfAFlood() throws Exception {
    words.begin(FIRST);
    for (int i = 0; i < 10_000; i++) {
      print(FIRST, false, "line " + i + "\n");
    }

    CapturedOutput output = LastWords.read(file).output();
    assertThat(output.dropped()).isEqualTo(98_890 - (16 << 10));
    assertThat(output.stdout())
        .startsWith("[… 82506 bytes left out …]\n")
        .endsWith("line 9998\nline 9999\n")
        .hasSizeLessThan(17_000);
  }

  @Test
  void keepsTheEndOfOnePieceThatIsTooLarge() throws Exception {
    words.begin(FIRST);
    print(FIRST, false, "first");
    print(FIRST, false, "x".repeat(40_000) + "the end");

    assertThat(LastWords.read(file).output().stdout())
        .startsWith("[… " + (40_012 - (16 << 10)) + " bytes left out …]\nxxx")
        .endsWith("xxxthe end");
  }

  @Test
  void showsNoPartsOfCharacters() throws Exception {
    words.begin(FIRST);
    print(FIRST, false, "€".repeat(6_000));

    assertThat(LastWords.read(file).output().stdout().lines().skip(1))
        .containsExactly("€".repeat((16 << 10) / 3));
  }

  @Test
  void refusesAFileThatIsSomethingElse() throws Exception {
    Files.writeString(file, "something else");

    assertThatThrownBy(() -> LastWords.read(file)).isInstanceOf(MalformedFrameException.class);
  }

  private void print(CaseRef ref, boolean stderr, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    words.print(ref, stderr, bytes, 0, bytes.length);
  }
}
