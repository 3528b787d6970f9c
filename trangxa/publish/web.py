"""What a web server shows of a release, fetched file by file."""

import hashlib
from urllib.parse import urlsplit

from trangxa.errors import TrangxaError
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest
from trangxa.publish.target import Progress, Served
from trangxa.published.transport import Answer, Server, base_of


def served_at(address: str, progress: Progress) -> Served:
    """Everything that the manifest at an address lists. TrangxaError when there is no manifest or no answer."""
    base = base_of(address)
    server = Server(urlsplit(base).hostname or "")
    data = server.get(base + MANIFEST)
    if not isinstance(data, Answer):
        raise TrangxaError(f"Không lấy được bản kê phát hành ở {base}: {data.why}.", "Xem lại địa chỉ và đường truyền.")
    manifest = read_manifest(data.data, base)
    signature = server.get(base + SIGNATURE) if manifest.signer else None
    listed = sorted(manifest.files | manifest.packed)
    digests = {}
    for at, url in enumerate(listed, 1):
        answer = server.get(base + url)
        if isinstance(answer, Answer):
            digests[url] = hashlib.sha256(answer.data).hexdigest()
        progress(at, len(listed))
    return Served(data.data, signature.data if isinstance(signature, Answer) else None, digests)
