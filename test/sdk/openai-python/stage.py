"""Where the gateway is, and a client for it that does not retry unless told to."""

import os
from urllib.request import urlopen

import openai

URL = f"{os.environ['PARLEY_URL']}/v1"
KEY = os.environ["PARLEY_KEY"]
OPTIONS = {"base_url": URL, "api_key": KEY, "max_retries": 0}

client = openai.OpenAI(**OPTIONS)


def user(text):
    return [{"role": "user", "content": text}]


def ask(text, model="sandbox/echo", **parameters):
    return client.chat.completions.create(model=model, messages=user(text), **parameters)


def scripted(script, **parameters):
    """Asks the provider that is played by the test; `script` says what it does."""
    return ask(script, model="gpt-4o", **parameters)


def rest():
    """The gateway's time goes by until it leaves no provider alone any more, whatever that has said."""
    urlopen(os.environ["CLOCK_URL"]).close()
