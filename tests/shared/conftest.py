"""Property tests are timed by nobody: the first conversion of a unit is slow."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
