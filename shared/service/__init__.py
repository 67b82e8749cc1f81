"""What every service answers: `create_app(plugin)`."""
