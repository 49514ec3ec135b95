package dev.dbtest.report.junit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The cases of a class. */
final class XmlSuite {

  private final String name;
  private final List<XmlCase> cases = new ArrayList<>();

  XmlSuite(String name) {
    this.name = name;
  }

  void add(XmlCase testCase) {
    cases.add(testCase);
  }

  XmlCounts counts() {
    XmlCounts counts = XmlCounts.NONE;
    for (XmlCase each : cases) {
      counts = counts.plus(XmlCounts.of(each.kind()));
    }
    return counts;
  }

  void write(XmlText xml) throws XMLStreamException {
    BigDecimal time = BigDecimal.ZERO;
    for (XmlCase each : cases) {
      time = time.add(each.time());
    }
    xml.begin("testsuite");
    xml.attribute("name", name);
    counts().write(xml);
    xml.attribute("time", XmlText.seconds(time));
    for (XmlCase each : cases) {
      each.write(xml);
    }
    xml.end();
  }
}
