"""Files of the output: what one is made of, a key that changes when its bytes would, a way to make them."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """One file of the output."""

    url: str
    subject: T
    key_of: Callable[[T], str]
    bytes_of: Callable[[T], bytes]

    def key(self) -> str:
        """Two equal keys mean equal bytes; it is worth asking only where there is a file to keep."""
        return self.key_of(self.subject)

    def make(self) -> bytes:
        """The bytes of the file."""
        return self.bytes_of(self.subject)


def made_job(url: str, make: Callable[[], bytes]) -> Job[Callable[[], bytes]]:
    """A file that takes less time to make than it would to say what it depends on."""
    return Job(url, make, lambda make: hashlib.sha256(make()).hexdigest()[:24], lambda make: make())


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that only come together, addresses and bytes."""

    make: Callable[[], Iterable[tuple[str, bytes]]]
