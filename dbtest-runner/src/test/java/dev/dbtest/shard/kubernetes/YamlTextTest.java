package dev.dbtest.shard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no",
        "NO",
        "on",
        "y",
        "null",
        "~",
        "1e3",
        "0x10",
        "0o7",
        "1:30",
        "2026-12-31",
        ".inf",
        "-",
        "- a",
        "a: b",
        "a #b",
        "&a",
        "*a",
        "!!int 3",
        "|",
        "%TAG",
        "---",
        "...",
        "@a",
        "`a`",
        "{a}",
        "[a",
        "a, b",
        "'",
        "\"",
        "\\",
        "\\n",
        "a\nb",
        "a\r\nb",
        "\t",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\u200e",
        "größer",
        "日本",
        "😀",
        "\ue000",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "$(NAME)"
      })
  void isReadAsTheTextThatItWas(String text) {
    assertThat(ParsedManifest.value(YamlText.quoted(text))).isEqualTo(text);
  }

  @Test
  void everyCharacterIsReadAsItself() {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 97) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        all.appendCodePoint(point);
      }
    }

    assertThat(ParsedManifest.value(YamlText.quoted(all.toString()))).isEqualTo(all.toString());
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(ParsedManifest.value(YamlText.quoted("a\ud800b"))).isEqualTo("a\ufffdb");
  }

  @Test
  void sequencesKeepTheirTextsApart() {
    List<String> texts = List.of("a, b", "]", "", "# c");

    assertThat(ParsedManifest.value(YamlText.sequence(texts))).isEqualTo(texts);
  }
}
