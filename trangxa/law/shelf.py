"""Law files of one shape that come with the package, by id: the name of the file is the id."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from trangxa.law.errors import LawError
from trangxa.law.reading import packaged, packaged_text


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[N]):
    """`what` people call the files, how a text is read, what to do about a wrong one, the folder they lie in."""

    what: str
    parse: Callable[[str, str], N]
    hint: str
    folder: str = ""
    others: frozenset[str] = frozenset()
    """Files beside them that are of another shape."""

    def ids(self) -> tuple[str, ...]:
        """All ids, sorted."""
        return tuple(name for name in packaged(self.folder) if name not in self.others)

    def load(self, id: str) -> N:
        """The one with this id; raises `LawError` when there is none or its file is wrong."""
        if id not in self.ids():
            raise LawError(f"Không có {self.what} “{id}”.", f"Chọn một trong: {', '.join(self.ids())}.")
        path = f"{self.folder}/{id}.yml" if self.folder else f"{id}.yml"
        read = self.parse(packaged_text(path), path)
        if read.id != id:
            raise LawError(f"{path}:1: id ghi “{read.id}”, khác tên tệp.", self.hint)
        return read
