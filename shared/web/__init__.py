"""What services and the gateway share at their doors: calls and their ids, headers, logs, settings."""
