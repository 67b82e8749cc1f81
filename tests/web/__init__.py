"""Calls at the door: ids, logs, headers, time."""
