import json
import unittest
from enum import Enum
from typing import List, Optional

import openai
from pydantic import BaseModel
from stage import ask, client, user

QUESTION = user("Weather and time in Oslo?")


class Weather(BaseModel):
    city: str


class Time(BaseModel):
    zone: str


TOOLS = [
    openai.pydantic_function_tool(Weather, name="get_weather"),
    openai.pydantic_function_tool(Time, name="get_time"),
]
ASK = {"model": "sandbox/tools", "tools": TOOLS}


class Tools(unittest.TestCase):
    def test_a_call_its_result_and_the_answer(self):
        first = client.chat.completions.create(messages=QUESTION, **ASK).choices[0]
        self.assertEqual(first.finish_reason, "tool_calls")
        self.assertIsNone(first.message.content)
        calls = first.message.tool_calls
        self.assertEqual([call.function.name for call in calls], ["get_weather", "get_time"])
        results = [{"role": "tool", "tool_call_id": call.id, "content": "4 degrees"} for call in calls]
        second = client.chat.completions.create(messages=[*QUESTION, first.message, *results], **ASK).choices[0]
        self.assertEqual((second.finish_reason, second.message.content), ("stop", "4 degrees\n4 degrees"))

    def test_parallel_calls_of_a_stream_are_those_of_the_whole_reply(self):
        whole = client.chat.completions.create(messages=QUESTION, **ASK).choices[0].message
        with client.chat.completions.stream(messages=QUESTION, **ASK) as stream:
            final = stream.get_final_completion().choices[0].message
        self.assertIsNone(final.content)
        self.assertEqual(
            [(call.id, call.function.name, call.function.arguments) for call in final.tool_calls],
            [(call.id, call.function.name, call.function.arguments) for call in whole.tool_calls],
        )

    def test_parse_reads_the_arguments(self):
        calls = client.chat.completions.parse(messages=QUESTION, **ASK).choices[0].message.tool_calls
        self.assertEqual([type(call.function.parsed_arguments) for call in calls], [Weather, Time])

    def test_a_forced_choice_calls_that_tool_alone(self):
        choice = {"type": "function", "function": {"name": "get_time"}}
        reply = client.chat.completions.create(messages=QUESTION, tool_choice=choice, **ASK)
        self.assertEqual([call.function.name for call in reply.choices[0].message.tool_calls], ["get_time"])


class Tag(Enum):
    a = "a"
    b = "b"


class Person(BaseModel):
    name: str
    age: int
    tags: List[Tag]
    boss: Optional["Person"] = None


class Structured(unittest.TestCase):
    def parse(self, **changes):
        body = {"model": "sandbox/story", "messages": user("A person, please."), "response_format": Person, **changes}
        return client.chat.completions.parse(**body)

    def test_parse_gives_an_instance(self):
        self.assertIsInstance(self.parse().choices[0].message.parsed, Person)

    def test_a_stream_is_parsed_at_its_end(self):
        with client.chat.completions.stream(
            model="sandbox/story", messages=user("A person, please."), response_format=Person
        ) as stream:
            self.assertIsInstance(stream.get_final_completion().choices[0].message.parsed, Person)

    def test_an_answer_cut_by_its_limit_is_an_error(self):
        with self.assertRaises(openai.LengthFinishReasonError):
            self.parse(max_completion_tokens=2)

    def test_a_refusal_is_not_parsed(self):
        message = self.parse(model="sandbox/refuser").choices[0].message
        self.assertIsNone(message.parsed)
        self.assertIn("sorry", message.refusal)

    def test_a_json_object_is_one(self):
        reply = ask("An object, please.", model="sandbox/story", response_format={"type": "json_object"})
        self.assertIsInstance(json.loads(reply.choices[0].message.content), dict)
