package dev.dbtest.shard.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads a manifest as Kubernetes does, by YAML 1.1, and holds it to the classes of its own client:
 * a field that they do not know, one that they miss or one of another type is an error.
 */
final class ParsedManifest {

  private ParsedManifest() {}

  static List<V1Job> jobs(String manifest) {
    List<V1Job> jobs = new ArrayList<>();
    for (Object document : yaml().loadAll(manifest)) {
      JsonElement json = new Gson().toJsonTree(document);
      try {
        V1Job.validateJsonElement(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      jobs.add(new Gson().fromJson(json, V1Job.class));
    }
    return jobs;
  }

  /** What a document means that is not a manifest. */
  static Object value(String yaml) {
    return yaml().load(yaml);
  }

  private static Yaml yaml() {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(strict));
  }
}
