"""Settings of web servers for a site: nginx and Caddy."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from trangxa.publish.headers import ASK_AGAIN, FOR_EVER, HEADERS, LASTING, TYPES


@dataclass(frozen=True, slots=True)
class Server:
    """A host, the folder it shows, its certificate, old addresses that lead elsewhere."""

    host: str
    folder: str
    certificate: str
    key: str
    redirects: Mapping[str, str]
    brotli: bool
    http: int = 80
    https: int = 443


def nginx(server: Server) -> str:
    """A file for `sites-enabled`. Needs gzip_static, and the static part of ngx_brotli when `brotli`."""
    return _filled("nginx.conf", server)


def caddy(server: Server) -> str:
    """A Caddyfile. Without a certificate Caddy asks for one itself."""
    return _filled("Caddyfile", server)


def _filled(name: str, server: Server) -> str:
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    return templates.get_template(name).render(
        server=server, headers=HEADERS, types=TYPES, lasting=LASTING, for_ever=FOR_EVER, ask_again=ASK_AGAIN
    )
