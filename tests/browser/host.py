"""A web server as a commune's host runs one: the policy on every answer, compressed text, a page for lost addresses."""

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from trangxa.render.policy import header_policy

_TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest")


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, asked: list[str], directory: str) -> None:
        self._asked = asked
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._asked.append(self.path.partition("?")[0].lstrip("/"))
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        file = file if found else Path(self.directory) / "404.html"
        data = file.read_bytes()
        self.send_response(200 if found else 404)
        kind = self.guess_type(str(file))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if file.suffix in _TEXT else kind)
        self.send_header("Content-Security-Policy", header_policy())
        self.send_header("Cache-Control", "max-age=31536000, immutable" if "/assets/" in self.path else "no-cache")
        if file.suffix in _TEXT:
            self.send_header("Content-Encoding", "gzip")
            data = gzip.compress(data, 6)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Host:
    """The server and its address, `http://127.0.0.1:…/`."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.asked: list[str] = []
        """Address of every request so far."""

        handler = partial(_Handler, asked=self.asked, directory=str(folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.address = f"http://127.0.0.1:{self.port}/"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        """From now on nobody answers, as when the signal is lost."""
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """The folder served until the end of the block, or until it is stopped."""
    host = Host(folder)
    try:
        yield host
    finally:
        host.stop()
