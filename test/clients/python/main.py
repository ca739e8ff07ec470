"""Speaks to the gateway through the generated Python client and prints what it heard (see report.ts)."""

import json
import os

import parley_client as p


def client(url, key):
    return p.ApiClient(p.Configuration(host=url, access_token=key))


URL, KEY = os.environ["PARLEY_URL"], os.environ["PARLEY_KEY"]
chat = p.ChatApi(client(URL, KEY))
models = p.ModelsApi(client(URL, KEY))


def user(text):
    return p.ChatMessage(p.UserMessage(content=text))


def ask(text, **parameters):
    request = p.CreateChatCompletionRequest(messages=[user(text)], **parameters)
    return chat.create_chat_completion(request)


def report_chat():
    reply = ask("Hello!", model="sandbox/echo", stop=["\n\n"], max_completion_tokens=50)
    choice = reply.choices[0]
    return {
        "id": reply.id,
        "content": choice.message.content,
        "provider": reply.provider,
        "model": reply.model,
        "cost": reply.usage.cost,
        "finish_reason": choice.finish_reason,
        "total_tokens": reply.usage.total_tokens,
    }


def report_tools():
    parameters = {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}}}
    tools = [p.Tool(p.FunctionTool(function=p.FunctionDefinition(name="get_weather", parameters=parameters)))]
    question = user("What is the weather in Oslo?")
    request = p.CreateChatCompletionRequest(model="sandbox/tools", messages=[question], tools=tools)
    calls = chat.create_chat_completion(request).choices[0].message.tool_calls
    first = calls[0].actual_instance
    answers = [p.ChatMessage(p.AssistantMessage(tool_calls=calls))]
    for call in calls:
        answers.append(p.ChatMessage(p.ToolMessage(tool_call_id=call.actual_instance.id, content="4 degrees")))
    request.messages = [question, *answers]
    answer = chat.create_chat_completion(request).choices[0].message.content
    return {"name": first.function.name, "arguments": first.function.arguments, "answer": answer}


def report_error(call):
    try:
        call()
    except p.ApiException as exception:
        error = exception.data.error
        details = len(error.details or [])
        return {"status": exception.status, "code": error.code, "param": error.param, "details": details}
    raise SystemExit("an error was expected")


def report_errors():
    hello = p.CreateChatCompletionRequest(messages=[user("Hello!")])
    # The models check what they are given, so the check is gone round: it is the gateway that is asked here.
    wrong = p.CreateChatCompletionRequest.model_construct(messages=[user("Hello!")], temperature=9.0, n=0)
    return {
        "unauthorized": report_error(lambda: p.ChatApi(client(URL, "wrong")).create_chat_completion(hello)),
        "invalid": report_error(lambda: chat.create_chat_completion(wrong)),
        "unknown_model": report_error(lambda: models.get_model("nobody/knows-this")),
    }


def report_models():
    one = models.get_model("sandbox/echo")
    return {
        "ids": [row.id for row in models.list_models(provider="sandbox").data],
        "one": {"id": one.id, "provider": one.provider, "tools": one.supports.tools, "routes": len(one.routes)},
    }


def report_corpus():
    echo = p.ChatApi(client(os.environ["CORPUS_URL"], KEY))
    with open(os.environ["CORPUS_FILE"], encoding="utf-8") as file:
        bodies = json.load(file)
    return [heard(echo.create_chat_completion(p.CreateChatCompletionRequest.from_dict(body))) for body in bodies]


def heard(reply):
    choice = reply.choices[0]
    message = choice.message
    calls = [call.actual_instance for call in message.tool_calls or []]
    return {
        "content": message.content,
        "refusal": message.refusal,
        "reasoning": message.reasoning_content,
        "finish_reason": choice.finish_reason,
        "cost": reply.usage.cost,
        "calls": [call.function.name if call.type == "function" else call.custom.name for call in calls],
        "logprob": choice.logprobs.content[0].logprob if choice.logprobs else None,
    }


report = {"corpus": report_corpus()}
if URL:
    report |= {
        "chat": report_chat(),
        "tools": report_tools(),
        "errors": report_errors(),
        "models": report_models(),
    }
print(json.dumps(report))
