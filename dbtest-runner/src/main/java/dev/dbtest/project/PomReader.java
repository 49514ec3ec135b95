package dev.dbtest.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the one thing dbtest wants to know from a pom; the rest is Maven's business.
 *
 * <p>A project's pom is untrusted text, so document types and external entities are refused.
 */
final class PomReader {

  private PomReader() {}

  /**
   * The modules that the pom lists, including those in profiles: if a profile is off, Maven simply
   * does not build its modules.
   *
   * @throws ProjectException if the file cannot be read or is not XML
   */
  static List<String> modules(Path pom) throws ProjectException {
    return modules(pom, true);
  }

  /**
   * The modules that the pom lists outside of profiles.
   *
   * @throws ProjectException if the file cannot be read or is not XML
   */
  static List<String> usualModules(Path pom) throws ProjectException {
    return modules(pom, false);
  }

  private static List<String> modules(Path pom, boolean ofProfiles) throws ProjectException {
    try (InputStream in = Files.newInputStream(pom)) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      try {
        return readModules(reader, ofProfiles);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw unusable(pom + ": not a pom that can be read, near line " + line(e));
    } catch (IOException e) {
      throw unusable(pom + ": cannot be read: " + e.getMessage());
    }
  }

  private static List<String> readModules(XMLStreamReader reader, boolean ofProfiles)
      throws XMLStreamException {
    List<String> modules = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (name.equals("module") && "modules".equals(open.peek())) {
          String text = reader.getElementText().trim();
          if (ofProfiles || !open.contains("profile")) {
            modules.add(text);
          }
        } else {
          open.push(name);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      }
    }
    return modules;
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
  }

  private static ProjectException unusable(String message) {
    return new ProjectException(ProjectException.Kind.UNUSABLE, message);
  }
}
