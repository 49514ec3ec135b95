package dev.dbtest.report.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A page, with its blocks unpacked. */
final class PageText {

  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/octet-stream\" id=\"(\\w+)\">([^<]*)</script>");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z!?][a-zA-Z0-9]*)([^>]*)>");
  private static final Set<String> VOID = Set.of("meta", "link", "input", "wbr");

  /** Every element that the writers of the page know. */
  private static final Set<String> KNOWN =
      Set.of(
          "html",
          "head",
          "title",
          "body",
          "header",
          "main",
          "section",
          "article",
          "div",
          "nav",
          "form",
          "output",
          "p",
          "h1",
          "h2",
          "h3",
          "span",
          "b",
          "i",
          "a",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "pre",
          "code",
          "kbd",
          "del",
          "ins",
          "mark",
          "details",
          "summary",
          "figure",
          "figcaption",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "button",
          "noscript",
          "svg",
          "desc",
          "rect",
          "path",
          "text");

  private final String page;

  PageText(String page) {
    this.page = page;
  }

  /** The page with blocks as text, and without what is the same in every page. */
  String readable() {
    String text =
        page.replaceFirst("(?s)<style>.*?</style>", "<style>…</style>")
            .replaceFirst("(?s)<script>\n.*?</script>", "<script>…</script>")
            .replaceAll("sha256-[^']*", "sha256-…");
    Matcher blocks = BLOCK.matcher(text);
    StringBuilder readable = new StringBuilder();
    while (blocks.find()) {
      String block = "<!--block " + blocks.group(1) + "\n" + unpacked(blocks.group(2)) + "-->";
      blocks.appendReplacement(readable, Matcher.quoteReplacement(block));
    }
    return blocks.appendTail(readable).toString();
  }

  /** What a browser reads as markup before anything is unpacked, but for style and script. */
  String withoutBlocks() {
    String rest =
        page.replaceFirst("(?s)<style>.*?</style>", "")
            .replaceFirst("(?s)<script>\n.*?</script>", "")
            .replaceFirst("<!doctype html>", "");
    return BLOCK.matcher(rest).replaceAll("");
  }

  /** Tags that no writer of ours makes, or that are not closed where they should be. */
  List<String> unknownOrUnbalancedTags() {
    List<String> wrong = new ArrayList<>();
    check(withoutBlocks(), wrong);
    Matcher blocks = BLOCK.matcher(page);
    while (blocks.find()) {
      if (!blocks.group(1).equals("index")) {
        for (String markup : strings(unpacked(blocks.group(2)))) {
          check(markup, wrong);
        }
      }
    }
    return wrong;
  }

  private static void check(String markup, List<String> wrong) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(markup);
    while (tags.find()) {
      String name = tags.group(2);
      if (!KNOWN.contains(name) && !VOID.contains(name)) {
        wrong.add(tags.group());
      } else if (!tags.group(1).isEmpty()) {
        if (open.isEmpty() || !open.pop().equals(name)) {
          wrong.add(tags.group() + " at " + tags.start());
        }
      } else if (!VOID.contains(name) && !tags.group(3).endsWith("/")) {
        open.push(name);
      }
    }
    open.forEach(name -> wrong.add("<" + name + "> is not closed"));
  }

  /** The strings of a JSON array of strings. */
  private static List<String> strings(String json) {
    List<String> strings = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
    while (matcher.find()) {
      strings.add(
          matcher.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"));
    }
    return strings;
  }

  private static String unpacked(String base64) {
    byte[] packed = Base64.getDecoder().decode(base64);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
