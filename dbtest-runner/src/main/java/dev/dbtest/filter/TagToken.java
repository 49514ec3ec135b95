package dev.dbtest.filter;

/**
 * A word or sign of a tag expression.
 *
 * @param kind what it is
 * @param text as it was written; the tag itself, without quotes, if it is one
 * @param position where it starts, from 0
 */
record TagToken(Kind kind, String text, int position) {

  enum Kind {
    TAG,
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    END
  }
}
