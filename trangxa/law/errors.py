"""The expected error of this package."""


class LawError(Exception):
    """A legal profile that cannot be used: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
