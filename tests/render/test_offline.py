"""The service worker: what it keeps, and when browsers take it for a new one."""

import json
import re
from pathlib import Path

from tests.makers import AS_OF
from trangxa.content.site import load_site
from trangxa.render.assets import assets
from trangxa.render.offline import WORKER, service_worker

PAGES = [
    "index.html",
    "lien-he.html",
    "ngoai-tuyen.html",
    "tim-kiem.html",
    "dich-vu-cong/index.html",
    "thong-bao/index.html",
]


def kept(worker: bytes) -> list[str]:
    return list(json.loads(re.search(rb"const KEPT = (.*);", worker)[1]))  # type: ignore[index]


def version(worker: bytes) -> bytes:
    return re.search(rb'const VERSION = "(\w+)";', worker)[1]  # type: ignore[index]


class Digests(dict[str, str]):
    """Every address has some digest; those given have their own."""

    def __missing__(self, url: str) -> str:
        return "0" * 64


def test_it_keeps_the_pages_people_need_and_what_these_need(sample: Path) -> None:
    worker = (sample / "site" / WORKER).read_bytes()
    urgent = [url for url in kept(worker) if url.startswith("thong-bao/") and url not in PAGES]
    assert kept(worker) == [*PAGES, *urgent, *(asset.url for asset in assets().values())]
    assert all((sample / "site" / url).is_file() for url in kept(worker))


def test_urgent_notices_are_kept_as_long_as_they_stand(real: Path) -> None:
    current, later = (service_worker(load_site(real, day), Digests()) for day in (AS_OF, AS_OF.replace(year=2027)))
    assert "thong-bao/ret-dam-cuoi-thang-11-2026.html" in kept(current)
    assert "thong-bao/ret-dam-cuoi-thang-11-2026.html" not in kept(later)


def test_its_version_follows_the_pages_it_keeps_and_no_others(sample: Path) -> None:
    site = load_site(sample, AS_OF)
    before = service_worker(site, Digests())
    assert version(service_worker(site, Digests({"lien-he.html": "1" * 64}))) != version(before)
    assert service_worker(site, Digests({"van-ban/index.html": "1" * 64})) == before
