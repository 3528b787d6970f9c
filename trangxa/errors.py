"""Expected failures of the program itself, as against findings on content."""


class TrangxaError(Exception):
    """Something outside the content stands in the way; `hint` says what to do. Ends a command with exit code 1."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
