"""The standard tests every plugin's service must pass."""
