package dev.dbtest.jmh.processor.check;

import javax.lang.model.element.TypeElement;

/** A theme of the catalogue. */
interface Check {

  /** Reports the rules of the theme that the type, or a member that it declares, breaks. */
  void check(TypeElement type);
}
