"""Asking one web server, with patience and within bounds: never another host, never more than there is room for."""

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import IO
from urllib.parse import urlsplit

from trangxa.published.web_address import is_loopback, quoted

TIMEOUT = 20.0
"""Seconds that a server may be silent."""

LONGEST = 120.0
"""Seconds that one file may take."""

MAX_BYTES = 40_000_000
"""Largest file fetched: a third above the largest that may be attached."""

PAUSE = 0.05
"""Seconds between two requests to a server elsewhere: twenty a second at most are no burden to a static site."""

_CHUNK = 1 << 16
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: bytes, the address they came from after redirections, and whether they are a page."""

    data: bytes
    url: str
    html: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing came back, in words; `lost` when the server could not be reached at all."""

    why: str
    lost: bool = False


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows redirections within the host."""

    max_redirections = 5

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:  # fmt: skip
        if urlsplit(newurl).hostname != urlsplit(req.full_url).hostname:
            raise urllib.error.URLError("chuyển hướng sang máy chủ khác")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@dataclass(slots=True)
class Server:
    """One host. Requests go one after another."""

    host: str
    timeout: float = TIMEOUT
    longest: float = LONGEST
    _opener: urllib.request.OpenerDirector = field(init=False)
    _pause: float = field(init=False)

    def __post_init__(self) -> None:
        near = is_loopback(self.host)
        proxies = [urllib.request.ProxyHandler({})] if near else []
        self._opener = urllib.request.build_opener(_SameHost, *proxies)
        self._pause = 0.0 if near else PAUSE

    def get(self, url: str) -> Answer | Refusal:
        """Ask for an address of the host, once more when the server is silent."""
        found = self._once(url)
        return self._once(url) if isinstance(found, Refusal) and found.lost else found

    def _once(self, url: str) -> Answer | Refusal:
        time.sleep(self._pause)
        request = urllib.request.Request(quoted(url), headers={"User-Agent": "trangxa-audit"})
        try:
            with self._opener.open(request, timeout=self.timeout) as reply:
                data = self._read(reply)
                if data is None:
                    return Refusal(f"nặng quá {MAX_BYTES // 10**6} MB")
                return Answer(data, reply.url, reply.headers.get_content_type() in _PAGES)
        except urllib.error.HTTPError as error:
            error.close()
            return Refusal(f"máy chủ trả lời {error.code}")
        except TimeoutError:
            return Refusal("máy chủ không trả lời kịp", lost=True)
        except urllib.error.URLError as error:
            return Refusal(_reason(error), lost=not isinstance(error.reason, str))
        except (http.client.HTTPException, OSError, ValueError) as error:
            return Refusal(f"máy chủ trả lời không đọc được ({type(error).__name__})")

    def _read(self, reply: http.client.HTTPResponse) -> bytes | None:
        """The body; `None` when it is too large. TimeoutError when it trickles on for too long."""
        parts, size, end = [], 0, time.monotonic() + self.longest
        while chunk := reply.read1(_CHUNK):
            parts.append(chunk)
            size += len(chunk)
            if size > MAX_BYTES:
                return None
            if time.monotonic() > end:
                raise TimeoutError
        if reply.length:
            raise http.client.IncompleteRead(b"".join(parts), reply.length)
        return b"".join(parts)


def _reason(error: urllib.error.URLError) -> str:
    reason = error.reason
    if isinstance(reason, str):
        return reason
    said = next((words for kind, words in _REASONS if isinstance(reason, kind)), str(reason))
    return "máy chủ không trả lời kịp" if isinstance(reason, TimeoutError) else f"không nối được tới máy chủ: {said}"


_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (socket.gaierror, "không tìm thấy tên miền này, hoặc máy này chưa có mạng"),
    (ssl.SSLCertVerificationError, "chứng thư của máy chủ không đúng hoặc đã hết hạn"),
    (ssl.SSLError, "không lập được đường truyền an toàn"),
    (ConnectionRefusedError, "máy chủ không nhận kết nối ở cổng này"),
    (ConnectionResetError, "máy chủ ngắt kết nối"),
)
