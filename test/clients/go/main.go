// Speaks to the gateway through the generated Go client and prints what it heard (see report.ts).
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	parley "github.com/parley/parley-go"
)

type object = map[string]any

var url, key = os.Getenv("PARLEY_URL"), os.Getenv("PARLEY_KEY")

func client(url string) *parley.APIClient {
	configuration := parley.NewConfiguration()
	configuration.Servers = parley.ServerConfigurations{{URL: url}}
	return parley.NewAPIClient(configuration)
}

func with(key string) context.Context {
	return context.WithValue(context.Background(), parley.ContextAccessToken, key)
}

func user(text string) parley.ChatMessage {
	return parley.UserMessageAsChatMessage(parley.NewUserMessage(text))
}

func ask(url, key string, request parley.CreateChatCompletionRequest) (*parley.ChatCompletion, error) {
	reply, _, err := client(url).ChatAPI.CreateChatCompletion(with(key)).CreateChatCompletionRequest(request).Execute()
	return reply, err
}

func reportChat() object {
	request := parley.NewCreateChatCompletionRequest([]parley.ChatMessage{user("Hello!")})
	request.SetModel("sandbox/echo")
	request.SetMaxCompletionTokens(50)
	request.SetStop([]string{"\n\n"})
	reply := must(ask(url, key, *request))
	choice := reply.Choices[0]
	return object{
		"id":            reply.Id,
		"content":       choice.Message.Content.Get(),
		"provider":      reply.Provider,
		"model":         reply.Model,
		"cost":          reply.Usage.Cost.Get(),
		"finish_reason": choice.FinishReason,
		"total_tokens":  reply.Usage.TotalTokens,
	}
}

func reportTools() object {
	function := parley.NewFunctionDefinition("get_weather")
	function.Parameters = object{
		"type":       "object",
		"required":   []string{"city"},
		"properties": object{"city": object{"type": "string"}},
	}
	question := user("What is the weather in Oslo?")
	request := parley.NewCreateChatCompletionRequest([]parley.ChatMessage{question})
	request.SetModel("sandbox/tools")
	request.SetTools([]parley.Tool{parley.FunctionToolAsTool(parley.NewFunctionTool(*function))})
	calls := must(ask(url, key, *request)).Choices[0].Message.ToolCalls

	assistant := parley.NewAssistantMessage()
	assistant.SetToolCalls(calls)
	messages := []parley.ChatMessage{question, parley.AssistantMessageAsChatMessage(assistant)}
	for _, call := range calls {
		result := parley.NewToolMessage("4 degrees", call.FunctionToolCall.Id)
		messages = append(messages, parley.ToolMessageAsChatMessage(result))
	}
	request.SetMessages(messages)
	answer := must(ask(url, key, *request)).Choices[0].Message.Content.Get()
	first := calls[0].FunctionToolCall.Function
	return object{"name": first.Name, "arguments": first.Arguments, "answer": answer}
}

func reportError(_ any, err error) object {
	var failure *parley.GenericOpenAPIError
	if !errors.As(err, &failure) {
		panic(fmt.Sprintf("an error of the contract was expected, not %v", err))
	}
	envelope := failure.Model().(parley.ErrorEnvelope)
	var status int
	fmt.Sscanf(failure.Error(), "%d", &status)
	return object{
		"status":  status,
		"code":    envelope.Error.Code.Get(),
		"param":   envelope.Error.Param.Get(),
		"details": len(envelope.Error.Details),
	}
}

func reportErrors() object {
	hello := parley.NewCreateChatCompletionRequest([]parley.ChatMessage{user("Hello!")})
	wrong := *hello
	wrong.SetTemperature(9)
	wrong.SetN(0)
	model, _, err := client(url).ModelsAPI.GetModel(with(key), "nobody/knows-this").Execute()
	return object{
		"unauthorized":  reportError(ask(url, "wrong", *hello)),
		"invalid":       reportError(ask(url, key, wrong)),
		"unknown_model": reportError(model, err),
	}
}

func reportModels() object {
	list, _, err := client(url).ModelsAPI.ListModels(with(key)).Provider("sandbox").Execute()
	var ids []string
	for _, row := range must(list, err).Data {
		ids = append(ids, row.Id)
	}
	found, _, err := client(url).ModelsAPI.GetModel(with(key), "sandbox/echo").Execute()
	one := must(found, err)
	return object{
		"ids": ids,
		"one": object{
			"id": one.Id, "provider": one.Provider, "tools": one.Supports.Tools, "routes": len(one.Routes),
		},
	}
}

func reportCorpus() []object {
	var bodies []json.RawMessage
	file := must(os.ReadFile(os.Getenv("CORPUS_FILE")))
	check(json.Unmarshal(file, &bodies))
	var report []object
	for _, body := range bodies {
		var request parley.CreateChatCompletionRequest
		check(json.Unmarshal(body, &request))
		report = append(report, heard(must(ask(os.Getenv("CORPUS_URL"), key, request))))
	}
	return report
}

func heard(reply *parley.ChatCompletion) object {
	choice := reply.Choices[0]
	calls := []string{}
	for _, call := range choice.Message.ToolCalls {
		if call.FunctionToolCall != nil {
			calls = append(calls, call.FunctionToolCall.Function.Name)
		} else {
			calls = append(calls, call.CustomToolCall.Custom.Name)
		}
	}
	var logprob *float64
	if logprobs := choice.Logprobs.Get(); logprobs != nil {
		logprob = &logprobs.Content[0].Logprob
	}
	return object{
		"content":       choice.Message.Content.Get(),
		"refusal":       choice.Message.Refusal.Get(),
		"reasoning":     choice.Message.ReasoningContent.Get(),
		"finish_reason": choice.FinishReason,
		"cost":          reply.Usage.Cost.Get(),
		"calls":         calls,
		"logprob":       logprob,
	}
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	report := object{"corpus": reportCorpus()}
	if url != "" {
		report["chat"] = reportChat()
		report["tools"] = reportTools()
		report["errors"] = reportErrors()
		report["models"] = reportModels()
	}
	check(json.NewEncoder(os.Stdout).Encode(report))
}
