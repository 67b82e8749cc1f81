"""Core tables, all SQL on them, and the only commit."""
