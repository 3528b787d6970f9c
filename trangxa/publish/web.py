"""What a web server shows of a release, fetched file by file."""

import hashlib
from urllib.parse import urlsplit

from trangxa.errors import TrangxaError
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest
from trangxa.publish.target import Progress, Served
from trangxa.published.transport import Answer, Server
from trangxa.published.web_address import base_of

_TRIES = 3


def served_at(address: str, progress: Progress) -> Served:
    """Everything that the manifest at an address lists, all of one release: when another is shown meanwhile, all is
    read again. TrangxaError when there is no manifest or no answer.
    """
    base = base_of(address)
    server = Server(urlsplit(base).hostname or "")
    for _ in range(_TRIES):
        served = _read(server, base, progress)
        if _manifest(server, base) == served.manifest:
            return served
    raise TrangxaError(f"{base} đang đổi bản liên tục, chưa so được.", "Chờ phát hành xong rồi chạy lại.")


def _manifest(server: Server, base: str) -> bytes:
    answer = server.get(base + MANIFEST)
    if not isinstance(answer, Answer):
        raise TrangxaError(
            f"Không lấy được bản kê phát hành ở {base}: {answer.why}.", "Xem lại địa chỉ và đường truyền."
        )
    if answer.html:
        raise TrangxaError(
            f"{base} trả về một trang web thay cho bản kê phát hành.",
            "Địa chỉ này phải đăng nhập, dẫn mọi nơi về một trang, hoặc không phải trang do trangxa phát hành.",
        )
    return answer.data


def _read(server: Server, base: str, progress: Progress) -> Served:
    data = _manifest(server, base)
    manifest = read_manifest(data, base)
    signature = server.get(base + SIGNATURE) if manifest.signer else None
    listed = sorted(manifest.files | manifest.packed)
    digests = {}
    for at, url in enumerate(listed, 1):
        answer = server.get(base + url)
        if isinstance(answer, Answer):
            digests[url] = hashlib.sha256(answer.data).hexdigest()
        progress(at, len(listed))
    return Served(data, signature.data if isinstance(signature, Answer) else None, digests)
