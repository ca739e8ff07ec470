import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.parley.client.ApiClient;
import dev.parley.client.ApiException;
import dev.parley.client.api.ChatApi;
import dev.parley.client.api.ModelsApi;
import dev.parley.client.model.*;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Speaks to the gateway through the generated Java client and prints what it heard (see report.ts). */
public final class Main {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();
  private static final String URL = System.getenv("PARLEY_URL");
  private static final String KEY = System.getenv("PARLEY_KEY");

  private interface Call {
    void run() throws ApiException;
  }

  private static ApiClient client(String url, String key) {
    ApiClient client = new ApiClient().setBasePath(url);
    client.setBearerToken(key);
    return client;
  }

  private static ChatMessage user(String text) {
    return new ChatMessage(new UserMessage().content(text));
  }

  private static Map<String, Object> reportChat() throws ApiException {
    var request = new CreateChatCompletionRequest()
        .model("sandbox/echo")
        .messages(List.of(user("Hello!")))
        .stop(List.of("\n\n"))
        .maxCompletionTokens(50);
    ChatCompletion reply = new ChatApi(client(URL, KEY)).createChatCompletion(request);
    var choice = reply.getChoices().get(0);
    return object(
        "id", reply.getId(),
        "content", choice.getMessage().getContent(),
        "provider", reply.getProvider(),
        "model", reply.getModel(),
        "cost", reply.getUsage().getCost(),
        "finish_reason", choice.getFinishReason().getValue(),
        "total_tokens", reply.getUsage().getTotalTokens());
  }

  private static Map<String, Object> reportTools() throws ApiException {
    var chat = new ChatApi(client(URL, KEY));
    Map<String, Object> parameters = object(
        "type", "object",
        "required", List.of("city"),
        "properties", object("city", object("type", "string")));
    var function = new FunctionDefinition().name("get_weather").parameters(parameters);
    var question = user("What is the weather in Oslo?");
    var request = new CreateChatCompletionRequest()
        .model("sandbox/tools")
        .messages(List.of(question))
        .tools(List.of(new Tool(new FunctionTool().function(function))));
    List<ToolCall> calls = chat.createChatCompletion(request).getChoices().get(0).getMessage().getToolCalls();

    List<ChatMessage> messages = new ArrayList<>();
    messages.add(question);
    messages.add(new ChatMessage(new AssistantMessage().toolCalls(calls)));
    for (ToolCall call : calls) {
      messages.add(new ChatMessage(
          new ToolMessage().toolCallId(call.getFunctionToolCall().getId()).content("4 degrees")));
    }
    var answer = chat.createChatCompletion(request.messages(messages)).getChoices().get(0).getMessage();
    var first = calls.get(0).getFunctionToolCall().getFunction();
    return object("name", first.getName(), "arguments", first.getArguments(), "answer", answer.getContent());
  }

  private static Map<String, Object> reportError(Call call) throws Exception {
    try {
      call.run();
    } catch (ApiException exception) {
      ErrorObject error = ErrorEnvelope.fromJson(exception.getResponseBody()).getError();
      int details = error.getDetails() == null ? 0 : error.getDetails().size();
      return object(
          "status", exception.getCode(), "code", error.getCode(), "param", error.getParam(), "details", details);
    }
    throw new IllegalStateException("an error was expected");
  }

  private static Map<String, Object> reportErrors() throws Exception {
    var hello = new CreateChatCompletionRequest().messages(List.of(user("Hello!")));
    var wrong = new CreateChatCompletionRequest().messages(List.of(user("Hello!"))).temperature(9.0).n(0);
    return object(
        "unauthorized", reportError(() -> new ChatApi(client(URL, "wrong")).createChatCompletion(hello)),
        "invalid", reportError(() -> new ChatApi(client(URL, KEY)).createChatCompletion(wrong)),
        "unknown_model", reportError(() -> new ModelsApi(client(URL, KEY)).getModel("nobody/knows-this")));
  }

  private static Map<String, Object> reportModels() throws ApiException {
    var models = new ModelsApi(client(URL, KEY));
    var list = models.listModels("sandbox", null, null, null, null, null);
    Model one = models.getModel("sandbox/echo");
    return object(
        "ids", list.getData().stream().map(Model::getId).toList(),
        "one", object(
            "id", one.getId(),
            "provider", one.getProvider(),
            "tools", one.getSupports().getTools(),
            "routes", one.getRoutes().size()));
  }

  private static List<Object> reportCorpus() throws Exception {
    var chat = new ChatApi(client(System.getenv("CORPUS_URL"), KEY));
    String text = Files.readString(Path.of(System.getenv("CORPUS_FILE")));
    JsonArray bodies = JsonParser.parseString(text).getAsJsonArray();
    List<Object> report = new ArrayList<>();
    for (JsonElement body : bodies) {
      report.add(heard(chat.createChatCompletion(CreateChatCompletionRequest.fromJson(GSON.toJson(body)))));
    }
    return report;
  }

  private static Map<String, Object> heard(ChatCompletion reply) {
    var choice = reply.getChoices().get(0);
    var message = choice.getMessage();
    List<String> calls = new ArrayList<>();
    for (ToolCall call : message.getToolCalls() == null ? List.<ToolCall>of() : message.getToolCalls()) {
      calls.add(call.getActualInstance() instanceof FunctionToolCall function
          ? function.getFunction().getName()
          : call.getCustomToolCall().getCustom().getName());
    }
    var logprobs = choice.getLogprobs();
    return object(
        "content", message.getContent(),
        "refusal", message.getRefusal(),
        "reasoning", message.getReasoningContent(),
        "finish_reason", choice.getFinishReason().getValue(),
        "cost", reply.getUsage().getCost(),
        "calls", calls,
        "logprob", logprobs == null ? null : logprobs.getContent().get(0).getLogprob());
  }

  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) object.put((String) pairs[i], pairs[i + 1]);
    return object;
  }

  public static void main(String[] args) throws Exception {
    Map<String, Object> report = object("corpus", reportCorpus());
    if (!URL.isEmpty()) {
      report.put("chat", reportChat());
      report.put("tools", reportTools());
      report.put("errors", reportErrors());
      report.put("models", reportModels());
    }
    System.out.println(GSON.toJson(report));
    System.exit(0);
  }
}
