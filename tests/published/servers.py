"""Web servers on this machine: a folder served as it is, or with some addresses answering in odd ways."""

import http.server
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

Odd = Callable[[http.server.BaseHTTPRequestHandler], None]
"""Answers a request in place of the file."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, odd: Mapping[str, Odd], asked: list[str], directory: str) -> None:
        self._odd, self._asked = odd, asked
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._asked.append(self.path)
        answer = self._odd.get(self.path) or self._odd.get("*")
        if answer:
            answer(self)
        else:
            super().do_GET()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@contextmanager
def served(folder: Path, odd: Mapping[str, Odd] | None = None, asked: list[str] | None = None) -> Iterator[str]:
    """The address of the folder as long as it is served; `asked` takes down every request."""
    made = [] if asked is None else asked
    handler = partial(_Handler, odd=odd or {}, asked=made, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def page(data: bytes) -> Odd:
    """Another page."""

    def answer(request: http.server.BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.end_headers()
        request.wfile.write(data)

    return answer


def status(code: int) -> Odd:
    """An error."""
    return lambda request: request.send_error(code)


def silent(seconds: float) -> Odd:
    """Nothing for so long."""
    return lambda request: time.sleep(seconds)


def trickling(request: http.server.BaseHTTPRequestHandler) -> None:
    """A byte now and then, on and on."""
    request.send_response(200)
    request.end_headers()
    try:
        for _ in range(1000):
            request.wfile.write(b" ")
            time.sleep(0.01)
    except OSError:
        return


def moved(to: str) -> Odd:
    """Another address."""

    def answer(request: http.server.BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", to)
        request.end_headers()

    return answer


def cut(request: http.server.BaseHTTPRequestHandler) -> None:
    """Less than was promised."""
    request.send_response(200)
    request.send_header("Content-Length", "1000")
    request.end_headers()
    request.wfile.write(b"<h1>")


def garbage(request: http.server.BaseHTTPRequestHandler) -> None:
    """No HTTP at all."""
    request.wfile.write(b"\x00\xff\x00\xff\r\n\r\n")
