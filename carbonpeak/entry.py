"""The console script. It imports next to nothing, so that Ctrl-C is quiet also while the rest is still loading."""

import sys


def main() -> None:
    try:
        from carbonpeak import cli  # noqa: PLC0415  # takes most of a second, in which a person may change their mind

        cli.main()
    except KeyboardInterrupt:
        sys.exit(130)
