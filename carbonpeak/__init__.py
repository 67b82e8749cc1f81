"""The command line and the composition root: the only package that may import everything."""
