"""A published site brought from its address into a folder: what it lists, and what its pages lead to."""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from trangxa.errors import TrangxaError
from trangxa.published.address import PAGE, lead_of
from trangxa.published.claims import ITEMS, ITEMS_SCHEMA, REPORT, REPORT_SCHEMA, read_claims
from trangxa.published.document import parsed
from trangxa.published.folder import MAX_FILES, SITE_MAP, Folder, map_locations
from trangxa.published.transport import Answer, Refusal, Server
from trangxa.published.web_address import base_of

MAX_TOTAL = 8_000_000_000
"""Bytes fetched of one site at most."""

_PATIENCE = 8
"""Requests in a row that may fail before the server counts as gone."""

_HOME = "index.html"
_FIRST = (ITEMS, ITEMS_SCHEMA, REPORT, REPORT_SCHEMA, SITE_MAP)
_GONE = "Kiểm tra địa chỉ và đường truyền rồi chạy lại."

Progress = Callable[[int, int], None]
"""Told how many files have come and how many are known."""


def fetch_site(address: str, into: Path, *, server: Server | None = None, progress: Progress | None = None) -> Folder:
    """Fetch a site into an empty folder. TrangxaError when its home page cannot be had or the server goes away."""
    base = base_of(address)
    made = _Fetch(base, into, server or Server(urlsplit(base).hostname or ""))
    made.start()
    while made.queue:
        made.step()
        if progress:
            progress(made.done, made.done + len(made.queue))
    return made.folder()


class _Fetch:
    """One site on its way."""

    def __init__(self, base: str, into: Path, server: Server) -> None:
        self._base, self._into, self._server = base, into, server
        self._tops: tuple[str, ...] = (base,)
        self._sizes: dict[str, int] = {}
        self._refused: dict[str, str] = {}
        self._unseen: set[str] = set()
        self._marked: set[str] = set()
        self._known: set[str] = set()
        self._total = self._failed = 0
        self.queue: deque[tuple[str, str]] = deque()

    @property
    def done(self) -> int:
        """Addresses asked for so far, those that gave nothing among them."""
        return len(self._sizes) + len(self._refused)

    def start(self) -> None:
        """The home page, which tells how the site calls itself; then what the site lists."""
        found = self._server.get(self._base)
        if isinstance(found, Refusal):
            raise TrangxaError(f"Không mở được {self._base}: {found.why}.", _GONE)
        self._known.add(_HOME)
        tree = parsed(found.data)
        canonical = None if isinstance(tree, str) else tree.css_first("link[rel=canonical]")
        said = (canonical.attributes.get("href") or "") if canonical else ""
        tops = [said.removesuffix(_HOME)] if said.startswith("http") else []
        self._tops = tuple(dict.fromkeys([self._base, *(top if top.endswith("/") else f"{top}/" for top in tops)]))
        self._keep(_HOME, found)
        for url in _FIRST:
            self._add(url, self._base + url)

    def step(self) -> None:
        """Fetch the next address."""
        url, real = self.queue.popleft()
        if len(self._sizes) >= MAX_FILES or self._total >= MAX_TOTAL:
            self._unseen.add(url)
            return
        found = self._server.get(real)
        if isinstance(found, Refusal):
            self._refused[url] = found.why
            self._failed = self._failed + 1 if found.lost else 0
            if self._failed >= _PATIENCE:
                raise TrangxaError(f"Mất liên lạc với {self._base} sau {self.done} tệp: {found.why}.", _GONE)
            return
        self._failed = 0
        self._keep(url, found)

    def folder(self) -> Folder:
        """What came."""
        refused = {url: why for url, why in sorted(self._refused.items()) if url not in _FIRST}
        sizes, unseen = dict(sorted(self._sizes.items())), frozenset(self._unseen)
        return Folder(self._into, sizes, refused, unseen, self._tops, frozenset(self._marked))

    def _keep(self, url: str, found: Answer) -> None:
        path = self._into / url
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found.data)
        except (OSError, ValueError):
            self._refused[url] = "tên tệp không lưu được"
            return
        self._sizes[url] = len(found.data)
        self._total += len(found.data)
        self._follow(url, found)

    def _follow(self, url: str, found: Answer) -> None:
        if url == ITEMS:
            self._listed(found.data)
        elif url == SITE_MAP:
            for location in map_locations(found.data):
                self._lead("", self._base, location)
        elif found.html or url.endswith(PAGE):
            self._marked.add(url)
            tree = parsed(found.data)
            if isinstance(tree, str):
                return
            written = {n.attributes.get("href") or "" for n in tree.css("a[href], link[href]:not([rel=canonical])")}
            written |= {node.attributes.get("src") or "" for node in tree.css("[src]")}
            for target in sorted(written):
                self._lead(url, found.url, target)

    def _listed(self, data: bytes) -> None:
        try:
            claims = read_claims(data)
        except TrangxaError:
            return
        for url in (*(page.url for page in claims.pages), *claims.files):
            self._lead("", self._base, url)

    def _lead(self, page: str, real: str, written: str) -> None:
        lead = lead_of(page, written, self._tops)
        if lead is None or lead.outside or not lead.url:
            return
        absolute = next((self._base + written[len(top) :] for top in self._tops if written.startswith(top)), "")
        self._add(lead.url, absolute or urljoin(real if page else self._base, written))

    def _add(self, url: str, real: str) -> None:
        if url not in self._known and urlsplit(real).netloc == urlsplit(self._base).netloc:
            self._known.add(url)
            self.queue.append((url, real.partition("#")[0]))
