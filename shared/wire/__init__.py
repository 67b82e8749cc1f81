"""What travels between bureaus, services and gateway."""
