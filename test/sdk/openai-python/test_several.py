import unittest

from stage import ask, client, user

TEXT = "Hi, 世界 🎈"
MODELS = "sandbox/story,sandbox/echo,sandbox/refuser"


class SeveralModels(unittest.TestCase):
    def test_a_whole_reply_has_all_answers_and_why_one_is_missing(self):
        reply = ask(TEXT, model="sandbox/echo,sandbox/nothing")
        self.assertEqual(reply.choices[0].message.content, TEXT)
        self.assertEqual(reply.choices[1].finish_reason, "error")
        self.assertEqual(reply.choices[1].error["code"], "model_not_found")
        self.assertEqual(reply.usage.total_tokens, reply.choices[0].usage["total_tokens"])

    def test_the_helper_adds_all_answers_up(self):
        whole = ask(TEXT, model=MODELS, seed=7)
        with client.chat.completions.stream(model=MODELS, messages=user(TEXT), seed=7) as stream:
            final = stream.get_final_completion()
        for one, other in zip(final.choices, whole.choices, strict=True):
            self.assertEqual(one.index, other.index)
            self.assertEqual(one.message.content, other.message.content)
            self.assertEqual(one.message.refusal, other.message.refusal)
            self.assertEqual(one.finish_reason, other.finish_reason)

    def test_the_helper_takes_a_first_model_that_speaks_last(self):
        # Its provider answers once the other stream has been read.
        models = "gpt-4o,sandbox/echo"
        with client.chat.completions.stream(model=models, messages=user("waits a little")) as stream:
            final = stream.get_final_completion()
        contents = [choice.message.content for choice in final.choices]
        self.assertEqual(contents, ["I waited.", "waits a little"])

    def test_the_helper_takes_one_that_fails(self):
        with client.chat.completions.stream(model="sandbox/nothing,sandbox/echo", messages=user(TEXT)) as stream:
            final = stream.get_final_completion()
        ends = [(choice.finish_reason, choice.message.content) for choice in final.choices]
        self.assertEqual(ends, [("error", None), ("stop", TEXT)])


if __name__ == "__main__":
    unittest.main()
