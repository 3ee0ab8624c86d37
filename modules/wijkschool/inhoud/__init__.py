"""Reads and checks datasets, exercises, solutions and leergang, and turns them into objects. No widgets."""

import os

# Pydantic looks through every installed distribution for plugins before its first model: a fifth of the time that
# reading all datasets takes, in each learner's kernel. The course has none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
