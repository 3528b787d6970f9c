"""One content file, read: its record, its address and what its body holds."""

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from trangxa.content.frontmatter import nearest_line
from trangxa.content.kinds import Document, Loc, Record

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)


class Heading(NamedTuple):
    """A heading of the body: level 1–6, id in the page, plain text."""

    level: int
    id: str
    text: str


class LinkRef(NamedTuple):
    """A link or image of the body as written, with its 1-based line in the file."""

    target: str
    line: int
    image: bool


@dataclass(frozen=True, slots=True)
class Item(Generic[R_co]):
    """A content file that could be read. The body's text stays on disk; `digest` says which bytes were judged."""

    path: str
    """POSIX path from the project root."""

    url: str
    """Address from the top of the site, without a leading slash."""

    record: R_co
    digest: str
    """SHA-256 of the file's bytes, hexadecimal."""

    lines: dict[str, int]
    """1-based line of each front-matter key, by dotted path: `tep_dinh_kem.0.tep`."""

    body_line: int
    words: int = 0
    headings: tuple[Heading, ...] = ()
    links: tuple[LinkRef, ...] = ()

    def line(self, key: str) -> int:
        """Line of a front-matter key; of the nearest key around it when the key itself is not written."""
        return nearest_line(self.lines, key)

    def line_at(self, loc: Loc) -> int:
        """The same, by the path of keys and list positions."""
        return self.line(".".join(map(str, loc)))

    @property
    def kind(self) -> str:
        """Name of the kind, `tin-tuc`."""
        return self.record.kind

    @property
    def title(self) -> str:
        """Title as shown on the page and in lists."""
        return self.record.heading

    @property
    def code(self) -> str:
        """Permanent identity, unique in its kind."""
        return self.record.code if isinstance(self.record, Document) else self.record.identity
