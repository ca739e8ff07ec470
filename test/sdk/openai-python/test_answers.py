import asyncio
import unittest

import openai
from stage import OPTIONS, ask, client, user

TEXT = "Hi, 世界 🎈"


class Whole(unittest.TestCase):
    def test_text_usage_and_request_id(self):
        reply = ask(TEXT)
        self.assertEqual(reply.choices[0].message.content, TEXT)
        self.assertEqual(reply.choices[0].finish_reason, "stop")
        self.assertEqual(reply.usage.total_tokens, reply.usage.prompt_tokens + reply.usage.completion_tokens)
        self.assertGreater(reply.usage.cost, 0)
        self.assertEqual(reply.provider, "sandbox")
        self.assertRegex(reply._request_id, "^req_")

    def test_several_choices_with_logprobs(self):
        reply = ask(TEXT, model="sandbox/story", n=3, logprobs=True, top_logprobs=2, max_completion_tokens=4)
        ends = [(choice.index, choice.finish_reason) for choice in reply.choices]
        self.assertEqual(ends, [(at, "length") for at in range(3)])
        for choice in reply.choices:
            self.assertEqual([len(token.top_logprobs) for token in choice.logprobs.content], [2] * 4)

    def test_reasoning_and_refusal(self):
        reasoned = ask(TEXT, model="sandbox/reasoner")
        self.assertIn("世界", reasoned.choices[0].message.reasoning_content)
        self.assertGreater(reasoned.usage.completion_tokens_details.reasoning_tokens, 0)
        refused = ask(TEXT, model="sandbox/refuser").choices[0].message
        self.assertIsNone(refused.content)
        self.assertIn("sorry", refused.refusal)

    def test_the_asynchronous_client(self):
        async def answer():
            async with openai.AsyncOpenAI(**OPTIONS) as asynchronous:
                return await asynchronous.chat.completions.create(model="sandbox/echo", messages=user(TEXT))

        self.assertEqual(asyncio.run(answer()).choices[0].message.content, TEXT)


class Stream(unittest.TestCase):
    def test_says_the_same_and_its_usage_once(self):
        whole = ask(TEXT, model="sandbox/story", seed=7)
        chunks = list(ask(TEXT, model="sandbox/story", seed=7, stream=True, stream_options={"include_usage": True}))
        text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
        self.assertEqual(text, whole.choices[0].message.content)
        usages = [chunk.usage for chunk in chunks if chunk.usage]
        self.assertEqual([usage.total_tokens for usage in usages], [whole.usage.total_tokens])

    def test_is_put_together_by_the_helper(self):
        for model in ("sandbox/story", "sandbox/refuser", "sandbox/reasoner"):
            whole = ask(TEXT, model=model).choices[0]
            with client.chat.completions.stream(model=model, messages=user(TEXT)) as stream:
                final = stream.get_final_completion().choices[0]
            self.assertEqual(final.message.content, whole.message.content, model)
            self.assertEqual(final.message.refusal, whole.message.refusal, model)
            self.assertEqual(final.finish_reason, whole.finish_reason, model)


class Models(unittest.TestCase):
    def test_are_listed_and_found_by_names_with_a_slash(self):
        self.assertIn("sandbox/echo", [model.id for model in client.models.list()])
        self.assertEqual(client.models.retrieve("sandbox/echo").id, "sandbox/echo")
        with self.assertRaises(openai.NotFoundError):
            client.models.retrieve("nobody/serves-this")
