package dev.dbtest.jmh.processor.check;

import javax.lang.model.element.TypeElement;

/** Checks one group of rules of the catalogue. */
interface Check {

  /** Reports the rules of this group that the type, or a member that it declares, breaks. */
  void check(TypeElement type);
}
