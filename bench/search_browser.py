"""A first query in Chromium as on a slow phone: bytes over the wire, time from nothing loaded, and again."""

import gzip
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import ClassVar, NamedTuple
from urllib.parse import quote

from playwright.sync_api import Page, ViewportSize, sync_playwright

_SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""Lighthouse's slow 4G: 1.6 Mbit/s, 150 ms there and back."""

_PHONE: ViewportSize = {"width": 360, "height": 640}

_SLOWER = 4
"""Times slower than this processor."""

_OF_SEARCH = ("tim-kiem", "pagefind", "search")
_TEXT = (".html", ".css", ".js", ".json", ".svg")


class Asked(NamedTuple):
    """One query: bytes of the search alone and of the whole visit, seconds to its results, seconds when asked again."""

    search: int
    visit: int
    requests: int
    first: float
    again: float


class Engine(NamedTuple):
    """A search page: its address with the query, what shows that results are there, what asks once more."""

    name: str
    address: str
    ready: str
    again: str


_HEADERS = 250
"""Bytes of an answer beside its text."""


class _Host(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    sent: ClassVar[list[tuple[str, int]]] = []
    """Path and bytes of every answer: a browser does not tell a page what its workers ask for."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        data = file.read_bytes() if file.is_file() else b""
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _TEXT:
            self.send_header("Content-Encoding", "gzip")
            data = gzip.compress(data, 6)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.sent.append((self.path, len(data) + _HEADERS))
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Address of the folder behind a server that compresses text."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def ask(folder: Path, engine: Engine, queries: list[str]) -> list[Asked]:
    """Every query in a browser that has loaded nothing."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with hosted(folder) as host, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program)
        asked = []
        for query in queries:
            context = browser.new_context(viewport=_PHONE, service_workers="block", bypass_csp=True)
            asked.append(_ask(context.new_page(), host, engine, query))
            context.close()
        browser.close()
    return asked


def _ask(page: Page, host: str, engine: Engine, query: str) -> Asked:
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", _SLOW_4G)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    _Host.sent.clear()
    page.set_default_timeout(180_000)
    page.goto(host + engine.address.format(quote(query)), wait_until="commit")
    page.wait_for_function(engine.ready)
    first = page.evaluate("performance.now()") / 1000
    page.wait_for_load_state("networkidle")
    sent = list(_Host.sent)
    again = page.evaluate(engine.again, query) / 1000
    search = sum(size for path, size in sent if any(part in path for part in _OF_SEARCH) and ".html" not in path)
    return Asked(search, sum(size for _, size in sent), len(sent), first, again)
