"""The small web server of a preview: files of a folder, and pages that load anew once the site was made again."""

import errno
import os
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from trangxa.errors import TrangxaError
from trangxa.render.offline import WORKER

_VERSION, _PROGRAM = "/.xem-thu/ban", "/.xem-thu/tai-lai.js"
_SCRIPT = """(() => {
  const own = document.currentScript.dataset.ban;
  setInterval(async () => {
    const answer = await fetch("%s", { cache: "no-store" }).catch(() => null);
    if (answer && answer.ok && (await answer.text()) !== own) location.reload();
  }, 700);
})();
"""
"""A file of its own: the policy of the pages lets no program stand in them."""


class PreviewServer(ThreadingHTTPServer):
    """Serves a folder from threads that die with the process. `version` grows with every new state of the site."""

    allow_reuse_address = os.name != "nt"  # there it would let two previews answer at one address
    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, port: int, folder: Path) -> None:
        """TrangxaError where the address cannot be had."""
        self.version = 0
        try:
            super().__init__((host, port), partial(_Handler, directory=str(folder)))
        except (OSError, OverflowError) as error:
            raise _refused(host, port, error) from None

    def start(self) -> None:
        """Answer from now on."""
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of an answer is nothing to tell of."""


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == _VERSION:
            self._answer(str(self.server.version).encode(), "text/plain; charset=utf-8")
        elif path == _PROGRAM:
            self._answer((_SCRIPT % _VERSION).encode(), "text/javascript; charset=utf-8")
        elif path == f"/{WORKER}":
            self._missing()  # what it keeps would hide the changes
        else:
            self._page(Path(self.translate_path(self.path)))

    def _page(self, file: Path) -> None:
        file = file / "index.html" if file.is_dir() else file
        try:
            data = file.read_bytes()
        except OSError:
            self._missing()
            return
        if file.suffix == ".html":
            data = self._reloading(data)
        self._answer(data, self.guess_type(str(file)))

    def _reloading(self, page: bytes) -> bytes:
        script = f'<script src="{_PROGRAM}" data-ban="{self.server.version}"></script></body>'
        return page.replace(b"</body>", script.encode(), 1)

    def _missing(self) -> None:
        try:
            data = self._reloading(Path(self.directory, "404.html").read_bytes())
        except OSError:
            data = "Không có trang này.".encode()
        self._answer(data, "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)

    def _answer(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are nothing that a writer needs to see."""


def _refused(host: str, port: int, error: OSError | OverflowError) -> TrangxaError:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return TrangxaError(
            f"Cổng {port} đang có chương trình khác dùng, có thể là một cửa sổ trangxa serve chưa đóng.",
            f"Đóng cửa sổ kia, hoặc chọn cổng khác: trangxa serve --address {host}:{port + 1}",
        )
    return TrangxaError(
        f"Không mở được địa chỉ {host}:{port} để xem thử.", "Ghi địa chỉ của máy này, như --address 127.0.0.1:8000."
    )
