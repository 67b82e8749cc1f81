"""The pure packages: the plan as values, and how its progress is judged."""
