package dev.dbtest.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import java.io.IOException;

/**
 * Question: what does it cost to add up one field of a JSON document, with a tree and without one?
 *
 * <p>Workload: an array of orders as a {@code String} of {@code size} characters. Two variants
 * build a tree and walk it, the third reads token by token and keeps nothing.
 *
 * <pre>{@code ./dbtest bench --pattern JsonParseGroup}</pre>
 */
@BenchmarkGroup(tags = "json")
public class JsonParseGroup {

  /** Length of the document in characters. */
  @Params({"1024", "65536"})
  public int size;

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonFactory factory = mapper.getFactory();
  private String document = "";

  /** Writes the document. */
  @SetupSuite
  public void writeDocument() {
    document = Order.array(size);
  }

  /** Jackson's tree of {@code JsonNode}. */
  @Bench(baseline = true)
  public long jacksonTree() throws IOException {
    long cents = 0;
    for (JsonNode order : mapper.readTree(document)) {
      cents += order.get("cents").asLong();
    }
    return cents;
  }

  /** Gson's tree of {@code JsonElement}. */
  @Bench
  public long gsonTree() {
    long cents = 0;
    for (JsonElement order : com.google.gson.JsonParser.parseString(document).getAsJsonArray()) {
      cents += order.getAsJsonObject().get("cents").getAsLong();
    }
    return cents;
  }

  /** Jackson's tokens, without a tree. */
  @Bench
  public long jacksonTokens() throws IOException {
    long cents = 0;
    try (JsonParser parser = factory.createParser(document)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && "cents".equals(parser.currentName())) {
          parser.nextToken();
          cents += parser.getLongValue();
        }
      }
    }
    return cents;
  }
}
