"""The expected error of this package."""


from trangxa.errors import TrangxaError


class LawError(TrangxaError):
    """A legal profile that cannot be used: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
