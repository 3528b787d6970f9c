"""Files that go into the site as they are: attachments, pictures, the theme's own."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from trangxa.content.site import Site
from trangxa.content.targets import file_address

_ASSETS = (
    "assets/stylesheets/",
    "assets/images/",
    "assets/javascripts/bundle",
    "assets/trangxa",
    "assets/emblem",
    "404.html",
)


def copies(site: Site, frames: Path) -> Iterator[tuple[str, Path, str]]:
    """Address, source and a stamp that changes with the source's bytes. What frames hold changes with their folder."""
    for path in sorted(site.files):
        source = site.root / path
        stat = source.stat()
        yield file_address(path), source, f"{stat.st_size}-{stat.st_mtime_ns}"
    for folder, _, names in os.walk(frames):
        for source in (Path(folder, name) for name in sorted(names)):
            url = source.relative_to(frames).as_posix()
            if url.startswith(_ASSETS) and not url.endswith(".map"):
                yield url, source, ""


def engine_digest() -> str:
    """Digest of the templates and modules that make pages."""
    package = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for folder, pattern in (("theme/parts", "*.html"), ("pages", "*.py"), ("render", "*.py"), ("content", "**/*.py")):
        for path in sorted((package / folder).glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
