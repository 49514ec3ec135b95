package dev.dbtest.report.svg;

import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Summary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The ratios of each group as files beside a document. The same run gives the same ones. */
public final class GroupPictures {

  private static final int LONGEST_NAME = 60;

  /** Pictures have the colours of a light page, wherever they are shown. */
  private static final String PAPER = "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";

  private static final String END_OF_WORDS = "</desc>\n";

  private final List<Picture> all = new ArrayList<>();
  private final IdentityHashMap<GroupSummary, Picture> byGroup = new IdentityHashMap<>();

  private GroupPictures() {}

  /**
   * The pictures of a run.
   *
   * @param document name of the file that shows them, with which their names begin; empty for none
   */
  public static GroupPictures of(Summary summary, String document) {
    GroupPictures pictures = new GroupPictures();
    if (!document.isEmpty()) {
      for (int i = 0; i < summary.groups().size(); i++) {
        pictures.add(summary, i, stem(document));
      }
    }
    return pictures;
  }

  private void add(Summary summary, int number, String stem) {
    GroupSummary group = summary.groups().get(number);
    Optional<String> svg = RatioPlot.of(group, summary.options().plan().equivalence());
    if (svg.isPresent()) {
      Picture picture =
          new Picture(
              stem + '-' + (number + 1) + '-' + plain(group.title()) + ".svg",
              "Time over the time of the baseline, with its interval",
              svg.get().replace(END_OF_WORDS, END_OF_WORDS + PAPER));
      all.add(picture);
      byGroup.put(group, picture);
    }
  }

  private static String stem(String document) {
    int dot = document.lastIndexOf('.');
    return dot > 0 ? document.substring(0, dot) : document;
  }

  /** A name that every file system and every link takes as it is. */
  private static String plain(String title) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < Math.min(LONGEST_NAME, title.length()); i++) {
      char c = title.charAt(i);
      boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      name.append(plain ? c : '_');
    }
    return name.toString();
  }

  /** The picture of a group; empty if nothing is compared in it. */
  public Optional<Picture> of(GroupSummary group) {
    return Optional.ofNullable(byGroup.get(group));
  }

  /** All pictures, in the order of their groups. */
  public List<Picture> all() {
    return List.copyOf(all);
  }
}
