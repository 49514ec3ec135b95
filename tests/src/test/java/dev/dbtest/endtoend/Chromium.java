package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real browser without a window, driven by its DevTools protocol over the JDK's own web socket.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path profile;

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** The program; empty if there is none on the PATH. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with a profile of its own in that directory. */
  static Chromium start(Path directory) throws IOException, InterruptedException {
    Path profile = directory.resolve("profile");
    Path program = program().orElseThrow();
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                // In a container there is no user that its sandbox could change to.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("chromium.log").toFile());
    Inherited.removeFrom(builder);
    // It keeps a socket there, which it leaves behind when it is killed.
    builder.environment().put("TMPDIR", directory.toString());
    return new Chromium(builder.start(), profile);
  }

  /** Opens a page and waits until it is ready. */
  Tab open(URI page) throws IOException, InterruptedException {
    String endpoint = endpoint();
    Tab tab = new Tab();
    client
        .newWebSocketBuilder()
        .connectTimeout(PATIENCE)
        .buildAsync(URI.create(endpoint), tab)
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
    tab.attach();
    tab.load(page);
    return tab;
  }

  private String endpoint() throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() == 2) {
          return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("chromium did not start");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /** A page in the browser. */
  static final class Tab implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private @Nullable WebSocket socket;
    private String session = "";

    @Override
    public void onOpen(WebSocket webSocket) {
      socket = webSocket;
      webSocket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        take(Json.of(text.toString()).root());
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    private void take(JsonNode message) {
      CompletableFuture<JsonNode> answer =
          message.has("id") ? answers.remove(message.path("id").asInt()) : null;
      if (answer != null) {
        if (message.has("error")) {
          answer.completeExceptionally(new AssertionError(message.toString()));
        } else {
          answer.complete(message.path("result"));
        }
        return;
      }
      JsonNode parameters = message.path("params");
      switch (message.path("method").asText()) {
        case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
            complaints.add(parameters.toString());
        case "Network.requestWillBeSent" ->
            requests.add(parameters.path("request").path("url").asText());
        default -> {}
      }
    }

    private void attach() {
      String target =
          call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
      session =
          call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
              .path("sessionId")
              .asText();
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        call(domain + ".enable", Map.of());
      }
    }

    /** Loads a page and waits until its script says that it is ready. */
    void load(URI page) {
      call("Page.navigate", Map.of("url", page.toString()));
      await("document.documentElement.dataset.ready === 'yes'");
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
      int id = ids.incrementAndGet();
      CompletableFuture<JsonNode> answer = new CompletableFuture<>();
      answers.put(id, answer);
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("id", id);
      message.put("method", method);
      message.put("params", parameters);
      if (!session.isEmpty()) {
        message.put("sessionId", session);
      }
      Objects.requireNonNull(socket).sendText(Json.text(message), true).join();
      return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The value of an expression of JavaScript. */
    JsonNode value(String expression) {
      JsonNode answer =
          call(
              "Runtime.evaluate",
              Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
      if (answer.has("exceptionDetails")) {
        throw new AssertionError(expression + ": " + answer);
      }
      return answer.path("result").path("value");
    }

    /** Waits until an expression is true; one that fails is not true yet. */
    void await(String condition) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      String safe = "(() => { try { return !!(%s); } catch (e) { return false; } })()";
      while (!value(safe.formatted(condition)).asBoolean()) {
        assertThat(System.nanoTime()).as("waited in vain for " + condition).isLessThan(end);
        LockSupport.parkNanos(15_000_000);
      }
    }

    /** The text of the first element that a selector finds; empty if there is none. */
    String text(String selector) {
      return value("(e => e ? e.innerText : '')(document.querySelector('%s'))".formatted(selector))
          .asText();
    }

    /** How many elements of a selector are shown. */
    int shown(String selector) {
      return value(
              "[...document.querySelectorAll('%s')].filter(e => e.getClientRects().length).length"
                  .formatted(selector))
          .asInt();
    }

    /** Clicks with the mouse on the middle of an element. */
    void click(String selector) {
      value(
          "document.querySelector('%s').scrollIntoView({block: 'center', behavior: 'instant'})"
              .formatted(selector));
      JsonNode middle =
          value(
              ("(r => [r.x + Math.min(r.width, 200) / 2, r.y + r.height / 2])"
                      + "(document.querySelector('%s').getBoundingClientRect())")
                  .formatted(selector));
      for (String type : List.of("mousePressed", "mouseReleased")) {
        call(
            "Input.dispatchMouseEvent",
            Map.of(
                "type",
                type,
                "x",
                middle.path(0).asDouble(),
                "y",
                middle.path(1).asDouble(),
                "button",
                "left",
                "clickCount",
                1));
      }
    }

    /** Types text into whatever has the focus. */
    void type(String words) {
      call("Input.insertText", Map.of("text", words));
    }

    /** Presses a key, such as {@code j} or {@code Escape}. */
    void press(String key) {
      Map<String, Object> down = new HashMap<>(Map.of("type", "keyDown", "key", key));
      if (key.length() == 1) {
        down.put("text", key);
      } else if (key.equals("Enter")) {
        down.put("text", "\r");
        down.put("windowsVirtualKeyCode", 13);
      }
      call("Input.dispatchKeyEvent", down);
      call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** Gives the window a size. */
    void resize(int width, int height) {
      call(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers a colour scheme, {@code light} or {@code dark}. */
    void prefer(String scheme) {
      call(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Lets no page run a script from now on. */
    void withoutScript() {
      call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Loads a page that has no script to say that it is ready. */
    void loadPlain(URI page) {
      call("Page.navigate", Map.of("url", page.toString()));
      await("document.readyState === 'complete' && location.href === '" + page + "'");
    }

    /** What the page wrote to the console, and what the browser had to complain about. */
    List<String> complaints() {
      return complaints;
    }

    /** Addresses that the page asked for. */
    List<String> requests() {
      return requests;
    }
  }
}
