package dev.dbtest.setup;

import java.util.List;

/**
 * An element and its place in the text.
 *
 * @param name its name
 * @param start where its first tag begins
 * @param contentStart where its content begins
 * @param contentEnd where its content ends
 * @param end behind its last tag; the end of the content if it has one tag only
 * @param children the elements in it, in order
 */
record XmlElement(
    String name, int start, int contentStart, int contentEnd, int end, List<XmlElement> children) {}
