"""Database migrations: one lineage a folder, each with its own version table; `upgrade` brings a server up to date."""
