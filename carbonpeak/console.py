"""What commands say, and complain of."""

from rich.console import Console

out, err = Console(), Console(stderr=True)


def complain(said: str) -> None:
    err.print(f"carbonpeak: {said}", style="red", highlight=False, markup=False, soft_wrap=True)
