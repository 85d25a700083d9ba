package io.agor.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, driven by its own protocol (<a
 * href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>).
 */
final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String LISTENING = "DevTools listening on ";
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages;
  private final List<JsonNode> events = new ArrayList<>();
  private String session = "";
  private int lastId;

  private Browser(Process process, WebSocket socket, BlockingQueue<JsonNode> messages) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
  }

  /** The program: that of the environment variable AGOR_BROWSER, else one of the PATH. */
  static Optional<Path> find() {
    Stream<Path> inPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(Stream.ofNullable(System.getenv("AGOR_BROWSER")).map(Path::of), inPath)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with an empty profile in this folder. */
  static Browser start(Path program, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                // Root, as in many containers, cannot have the sandbox; the page is ours.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .start();
    BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(process)), new Listener(messages))
            .get(SECONDS, TimeUnit.SECONDS);
    return new Browser(process, socket, messages);
  }

  /** Opens a page of this size in pixels, and waits until it is there. */
  void open(Path page, int width, int height, String colourScheme) throws Exception {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    events.clear();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colourScheme))));
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    while (eventsOf("Page.loadEventFired").isEmpty()) {
      events.add(next());
    }
  }

  /** The value of an expression of JavaScript, as JSON. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** What has happened to the page so far, of one kind. */
  List<JsonNode> eventsOf(String method) {
    return events.stream()
        .filter(event -> event.path("method").asString("").equals(method))
        .map(event -> event.get("params"))
        .toList();
  }

  /** Ends the program. */
  void quit() throws Exception {
    send("Browser.close", Map.of());
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = ++lastId;
    Map<String, Object> message =
        session.isEmpty() || method.startsWith("Target.") || method.startsWith("Browser.")
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    socket
        .sendText(JsonMapper.shared().writeValueAsString(message), true)
        .get(SECONDS, TimeUnit.SECONDS);
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt(0) != id) {
        events.add(answer);
      } else if (answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer.get("error"));
      } else {
        return answer.get("result");
      }
    }
  }

  private JsonNode next() throws InterruptedException {
    return Optional.ofNullable(messages.poll(SECONDS, TimeUnit.SECONDS))
        .orElseThrow(() -> new IllegalStateException("the browser does not answer"));
  }

  private static String address(Process process) throws IOException {
    // Not closed: the browser would stop at its next message.
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        drain(output);
        return line.substring(LISTENING.length());
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the browser did not start:\n" + said);
  }

  private static void drain(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(line -> {}), "browser output");
    thread.setDaemon(true);
    thread.start();
  }

  /** Puts the pieces of a message together. */
  private static final class Listener implements WebSocket.Listener {

    private final BlockingQueue<JsonNode> messages;
    private final StringBuilder text = new StringBuilder();

    Listener(BlockingQueue<JsonNode> messages) {
      this.messages = messages;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
