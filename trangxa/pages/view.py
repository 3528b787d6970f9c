"""One page of the site before it is rendered: what it shows and where."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import ENGLISH


class Crumb(NamedTuple):
    """One step of the path from the home page: title and address from the top of the site."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class View:
    """A page. Everything it shows is in here, so that two equal keys mean two equal pages."""

    url: str
    """Address from the top of the site."""

    title: str
    description: str
    template: str
    """File under `theme/parts/`."""

    folder: str
    """Content folder whose section the page belongs to."""

    crumbs: tuple[Crumb, ...] = ()
    day: date | None = None
    """Day of the newest thing shown."""

    item: Item[Record] | None = None
    shown: tuple[Item[Record], ...] = ()
    """Other items whose data the page shows."""

    context: dict[str, Any] = field(default_factory=dict)
    feed: str = ""
    """Address of the Atom feed that covers the page; empty if none."""

    schema_type: str = "CollectionPage"
    leads_to: str = ""
    """Address that readers are sent on to at once; empty for a page to be read."""

    listed: bool = True
    """Whether search engines and the site's map may show it."""

    alternates: tuple[tuple[str, str], ...] = ()
    """Language and address of every page that says the same, this one too; empty if there is no other."""

    menu: tuple[tuple[str, str], ...] = ()
    """Title and address of each entry of the page's own menu; empty where the menu is that of the frame."""

    head: str = ""
    """File under `theme/parts/` of what its head holds beside what is told of the page; empty for nothing."""

    base: str = ""
    """Way to the top from anywhere, `/`, for a page that is shown under every address; empty for all others."""

    @property
    def language(self) -> str:
        """Language of everything around the page's text: `en` or `vi`."""
        return "en" if self.folder == ENGLISH else "vi"

    @property
    def depth(self) -> int:
        """Folders between the page and the top of the site."""
        return self.url.count("/")

    @property
    def root(self) -> str:
        """Way from the page to the top of the site: relative, `../../` or empty, unless the page has a `base`."""
        return self.base or "../" * self.depth
