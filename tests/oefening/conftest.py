"""Settings of the property tests in this folder."""

from hypothesis import settings

# How long an example takes says something about the machine; where time matters a test measures its own.
settings.register_profile("wijkschool", deadline=None)
settings.load_profile("wijkschool")
