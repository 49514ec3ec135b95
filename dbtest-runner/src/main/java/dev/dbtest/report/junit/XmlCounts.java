package dev.dbtest.report.junit;

import javax.xml.stream.XMLStreamException;

/** How many cases there are of each kind. */
record XmlCounts(int tests, int failures, int errors, int skipped) {

  static final XmlCounts NONE = new XmlCounts(0, 0, 0, 0);

  XmlCounts plus(XmlCounts other) {
    return new XmlCounts(
        tests + other.tests,
        failures + other.failures,
        errors + other.errors,
        skipped + other.skipped);
  }

  static XmlCounts of(XmlCase.Kind kind) {
    return new XmlCounts(
        1,
        kind == XmlCase.Kind.FAILURE ? 1 : 0,
        kind == XmlCase.Kind.ERROR ? 1 : 0,
        kind == XmlCase.Kind.SKIPPED ? 1 : 0);
  }

  void write(XmlText xml) throws XMLStreamException {
    xml.attribute("tests", Integer.toString(tests));
    xml.attribute("failures", Integer.toString(failures));
    xml.attribute("errors", Integer.toString(errors));
    xml.attribute("skipped", Integer.toString(skipped));
  }
}
