"""Benchmarks: `make bench`. Each compares two ways on the same machine at the same time and prints their ratio."""
