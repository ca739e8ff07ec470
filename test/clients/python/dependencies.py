"""Prints what the generated client depends on, one requirement a line."""

import re
import tomllib

with open("generated/clients/python/pyproject.toml", "rb") as file:
    for requirement in tomllib.load(file)["project"]["dependencies"]:
        print(re.sub(r"[ ()]", "", requirement))
