import unittest
from unittest.mock import patch

import openai
from stage import OPTIONS, ask, client, rest, scripted

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


class Errors(unittest.TestCase):
    def setUp(self):
        rest()

    def test_an_unknown_key(self):
        with self.assertRaises(openai.AuthenticationError) as caught:
            openai.OpenAI(**{**OPTIONS, "api_key": "wrong"}).models.list()
        self.assertEqual(caught.exception.code, "invalid_api_key")

    def test_an_unknown_model(self):
        with self.assertRaises(openai.NotFoundError) as caught:
            ask("Hi", model="gpt-of-nobody")
        self.assertEqual((caught.exception.code, caught.exception.param), ("model_not_found", "model"))

    def test_a_bad_request_names_what_is_wrong(self):
        with self.assertRaises(openai.BadRequestError) as caught:
            ask("Hi", temperature=3, n=129)
        self.assertIn(caught.exception.param, ("temperature", "n"))
        self.assertEqual(sorted(detail["param"] for detail in caught.exception.body["details"]), ["n", "temperature"])
        self.assertRegex(caught.exception.request_id, "^req_")

    def test_a_failing_provider(self):
        with self.assertRaises(openai.InternalServerError) as caught:
            scripted("status 500")
        self.assertEqual((caught.exception.status_code, caught.exception.code), (502, "upstream_error"))

    def test_a_limit_is_retried_after_the_time_that_was_asked_for(self):
        with patch("time.sleep", side_effect=lambda _seconds: rest()) as sleep:
            reply = client.with_options(max_retries=1).chat.completions.with_raw_response.create(
                model="gpt-4o", messages=[{"role": "user", "content": "limited once"}]
            )
        self.assertEqual(reply.retries_taken, 1)
        sleep.assert_called_once_with(7.0)

    def test_a_limit_that_stays_is_an_error_with_its_retry_after(self):
        with self.assertRaises(openai.RateLimitError) as caught:
            scripted("status 429")
        self.assertEqual(caught.exception.response.headers["retry-after"], "7")


class Streams(unittest.TestCase):
    def setUp(self):
        rest()

    def test_that_break_are_errors_behind_their_text(self):
        for script in ("ends early", "sends an error"):
            texts = []
            rest()
            with self.assertRaises(openai.APIError) as caught:
                for chunk in scripted(script, stream=True):
                    texts.append(chunk.choices[0].delta.content or "")
                    if texts[-1]:
                        scripted("go on")
            self.assertIn(caught.exception.code, ("upstream_error", "overloaded"))
            self.assertEqual("".join(texts), "Hel", script)

    def test_that_are_closed_end_the_call_of_the_provider(self):
        with scripted("never ends", stream=True) as stream:
            next(iter(stream))
        self.assertEqual(scripted("tells when that was cancelled").choices[0].message.content, "It was.")


class Images(unittest.TestCase):
    def setUp(self):
        rest()

    def test_reach_the_provider_as_they_are(self):
        content = [
            {"type": "text", "text": "counts images"},
            {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{PIXEL}"}},
            {"type": "image_url", "image_url": {"url": "https://images.example/cat.png", "detail": "low"}},
        ]
        reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])
        self.assertEqual(reply.choices[0].message.content, "2 images")
