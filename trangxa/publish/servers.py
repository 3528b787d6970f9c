"""Settings of web servers for a site: nginx and Caddy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    return "\n".join((*_nginx_head(server), *_nginx_body(server), ""))


def _nginx_head(server: Server) -> Iterator[str]:
    port = "" if server.https == 443 else f":{server.https}"
    yield "# Do trangxa server nginx lập. Dựng lại trang có đổi địa chỉ cũ thì lập lại tệp này."
    yield "map $uri $trangxa_cache {"
    yield f'    default "{ASK_AGAIN}";'
    yield f'    "~{LASTING}" "{FOR_EVER}";'
    yield "}"
    yield "server {"
    yield f"    listen {server.http};"
    yield f"    server_name {server.host};"
    yield "    server_tokens off;"
    yield f"    return 301 https://{server.host}{port}$request_uri;"
    yield "}"


def _nginx_body(server: Server) -> Iterator[str]:
    yield "server {"
    yield f"    listen {server.https} ssl http2;"
    yield f"    server_name {server.host};"
    yield "    server_tokens off;"
    yield f"    ssl_certificate {server.certificate};"
    yield f"    ssl_certificate_key {server.key};"
    yield "    ssl_protocols TLSv1.2 TLSv1.3;"
    yield f'    root "{server.folder}";'
    yield "    charset utf-8;"
    yield "    include /etc/nginx/mime.types;"
    yield f"    types {{ {' '.join(f'{kind} {end};' for end, kind in TYPES.items())} }}"
    yield f"    charset_types text/css text/plain text/xml {' '.join(TYPES.values())};"
    yield "    gzip_static on;"
    yield "    gzip_vary on;"
    if server.brotli:
        yield "    brotli_static on;"
    for name, value in HEADERS.items():
        yield f'    add_header {name} "{value}" always;'
    yield "    add_header Cache-Control $trangxa_cache always;"
    yield "    error_page 404 /404.html;"
    yield r"    location ~ /\.(?!well-known/) { return 404; }"
    for old, new in server.redirects.items():
        yield f'    location = "{old}" {{ return 301 "{new}"; }}'
    yield "}"


def caddy(server: Server) -> str:
    """A Caddyfile."""
    return "\n".join((*_caddy(server), ""))


def _caddy(server: Server) -> Iterator[str]:
    files = "        file_server {\n            precompressed br gzip\n        }"
    yield "# Do trangxa server caddy lập. Dựng lại trang có đổi địa chỉ cũ thì lập lại tệp này."
    yield from _caddy_headers()
    yield f"{server.host} {{"
    if server.certificate:
        yield f'    tls "{server.certificate}" "{server.key}"'
    yield f'    root * "{server.folder}"'
    for at, (end, kind) in enumerate(TYPES.items()):
        yield f"    @type{at} path *.{end}"
        yield f'    header @type{at} Content-Type "{kind}; charset=utf-8"'
    yield f"    @lasting path_regexp `{LASTING}`"
    for old, new in server.redirects.items():
        yield f'    redir "{old}" "{new}" permanent'
    yield "    @hidden {"
    yield "        path /.* */.*"
    yield "        not path /.well-known/*"
    yield "    }"
    yield "    route {"
    yield "        import dau-bao-mat"
    yield f'        header @lasting Cache-Control "{FOR_EVER}"'
    yield "        error @hidden 404"
    yield files
    yield "    }"
    yield "    handle_errors {"
    yield "        import dau-bao-mat"
    yield "        rewrite * /404.html"
    yield files
    yield "    }"
    yield "}"


def _caddy_headers() -> Iterator[str]:
    yield "(dau-bao-mat) {"
    yield "    header {"
    for name, value in HEADERS.items():
        yield f'        {name} "{value}"'
    yield f'        Cache-Control "{ASK_AGAIN}"'
    yield "    }"
    yield "    header -Server"
    yield "}"
