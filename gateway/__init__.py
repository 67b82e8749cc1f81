"""The citywide view: one GraphQL answer from every service."""
