"""Reading postings as the browser does."""


def numbers(text: str) -> list[int]:
    """The numbers of a text of postings."""
    found, value = [], 0
    for code in map(ord, text):
        if code >= 0x5D:
            value = value * 34 + code - 0x5D
        else:
            found.append(value * 57 + code - 0x23)
            value = 0
    return found


def documents(text: str) -> list[int]:
    """The documents of a text of steps."""
    found: list[int] = []
    for step in numbers(text.removeprefix("!")):
        found.append(step + (found[-1] if found else 0))
    return found
