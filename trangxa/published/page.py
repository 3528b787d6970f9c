"""What one published page holds, read from its HTML alone."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from trangxa.content.plain_front import Raw
from trangxa.published.address import source_of
from trangxa.published.barriers import Barrier, barriers_of
from trangxa.published.body import markdown_of
from trangxa.published.document import attribute, line_of, meta_of, parsed, words_of
from trangxa.published.leads import leads_of, target_of
from trangxa.published.marks import Shown, hidden_values, nested, shown_values
from trangxa.published.traits import active_of, scripts_of, traits_of

EMPTY = "không có nội dung"


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `trouble` says in words why it could not be read; everything else is then empty."""

    url: str
    sha256: str = ""
    trouble: str = ""
    title: str = ""
    kind: str = ""
    """Kind of the item the page is about; empty for lists, for pages of the engine and for other engines' pages."""

    values: dict[str, Raw] = field(default_factory=dict)
    """Front-matter values as the page shows them."""

    body: str = ""
    """The item's text as Markdown."""

    office: dict[str, Raw] = field(default_factory=dict)
    """Values of `commune.yml` that the page shows."""

    meta: dict[str, str] = field(default_factory=dict)
    """`<meta name>` by lower-case name; the first of several stands."""

    canonical: str = ""
    traits: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    leads: frozenset[tuple[str, str]] = frozenset()
    """Address and fragment of every link inside the site, also of pictures, styles and scripts."""

    bad_links: tuple[str, ...] = ()
    outside: frozenset[str] = frozenset()
    active: tuple[str, ...] = ()
    """What may run or load a program although no page of this kind needs it, in words."""

    scripts: frozenset[str] = frozenset()
    """Digests of the programs that stand in the page, and of those that its policy lets stand in it."""

    barriers: tuple[Barrier, ...] = ()
    odd: tuple[Shown, ...] = ()
    """Values that people see otherwise than programs."""

    heads: frozenset[str] = frozenset()
    """Column heads of the tables in the main part."""

    rows: int = 0
    """Rows under such heads."""

    ends: tuple[str, str] = ("", "")
    """Words of the header and of the footer."""

    @property
    def source(self) -> str:
        """The content file the page was made of, or would be."""
        return source_of(self.url)


_MARKED = "[data-k], [data-t]"
_HEADER, _FOOTER = "header, [role=banner]", "footer, [role=contentinfo]"


def read_page(url: str, raw: bytes, own: Iterable[str] = ()) -> Page:
    """Read a page; `own` are full addresses of the site's top. Never raises for content."""
    digest = hashlib.sha256(raw).hexdigest()
    tree = parsed(raw)
    if isinstance(tree, str):
        return Page(url, digest, tree)
    main = tree.css_first("main, [role=main], article") or tree.body
    if main is None or not main.text().strip():
        return Page(url, digest, EMPTY)
    return _page(url, raw, tree, main, tuple(own))


def _page(url: str, raw: bytes, tree: LexborHTMLParser, main: LexborNode, own: tuple[str, ...]) -> Page:
    """The page's shell with what its main part says."""
    heading = main.css_first("h1[data-loai]")
    values, office, odd = _values(url, main, heading, own)
    return replace(
        _shell(url, raw, tree, own),
        title=line_of(heading or main.css_first("h1") or tree.css_first("h1, title")),
        kind=attribute(heading, "data-loai"),
        values=values,
        body="\n\n".join(markdown_of(node, partial(target_of, url, own)) for node in main.css("[data-body]")),
        office=office,
        barriers=tuple(barriers_of(tree, main)),
        odd=odd,
        heads=frozenset(map(words_of, main.css("thead th"))),
        rows=len(main.css("thead + tbody > tr")),
    )


def _shell(url: str, raw: bytes, tree: LexborHTMLParser, own: tuple[str, ...]) -> Page:
    """What is read from the whole document: head, links, programs, header and footer."""
    leads, bad = leads_of(url, tree, own)
    return Page(
        url,
        hashlib.sha256(raw).hexdigest(),
        meta=meta_of(tree),
        canonical=attribute(tree.css_first("link[rel=canonical]"), "href"),
        traits=traits_of(tree),
        ids=frozenset(attribute(node, "id") for node in tree.css("[id]")),
        leads=frozenset((lead.url, lead.fragment) for lead in leads if not lead.outside),
        bad_links=bad,
        outside=frozenset(lead.outside for lead in leads if lead.outside),
        active=tuple(active_of(tree, raw, url, own)),
        scripts=frozenset(scripts_of(tree)),
        ends=(words_of(tree.css_first(_HEADER)), words_of(tree.css_first(_FOOTER))),
    )


def _values(
    url: str, main: LexborNode, heading: LexborNode | None, own: tuple[str, ...]
) -> tuple[dict[str, Raw], dict[str, Raw], tuple[Shown, ...]]:
    """Values of the page's item, values of the office, and what is shown otherwise than it is written."""
    marked = list(shown_values(main.css(_MARKED), url, own))
    tables = main.css("[data-office]")
    of_office = [shown for table in tables for shown in shown_values(table.css(_MARKED), url, own)]
    of_item = [shown for shown in marked if shown not in of_office] if of_office else marked
    values = [*((shown.key, shown.value) for shown in of_item), *hidden_values(heading)] if heading else []
    office = [(shown.key, shown.value) for shown in of_office]
    office += [pair for table in tables for pair in hidden_values(table)]
    return nested(values), nested(office), tuple(shown for shown in marked if shown.differs)
