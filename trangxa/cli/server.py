"""`trangxa server`: settings for the web server that shows the site."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from trangxa.cli.options import root_option


@click.command(
    help="In ra tệp thiết lập cho MÁY_CHỦ_WEB là nginx hoặc caddy: chuyển hướng, trang 404, tệp nén sẵn, thời gian "
    "lưu đệm, các tiêu đề HTTP về bảo mật. Lập từ trang đã dựng; ghi vào tệp bằng > TỆP.",
    epilog="Ví dụ: trangxa server nginx > trang.conf",
    short_help="Lập thiết lập cho nginx, Caddy.",
)
@click.argument("kind", metavar="MÁY_CHỦ_WEB", type=click.Choice(["nginx", "caddy"]))
@root_option
@click.option("--folder", default="/srv/www/trang/current", show_default=True, metavar="THƯ_MỤC",
              help="Thư mục trang trên máy chủ: current trong nơi đăng.")  # fmt: skip
@click.option("--cert", default="", metavar="TỆP", help="Chứng thư TLS trên máy chủ. nginx: bỏ trống là của certbot; "
              "Caddy: bỏ trống là tự xin.")  # fmt: skip
@click.option("--cert-key", default="", metavar="TỆP", help="Khóa riêng của chứng thư.")
@click.option("--brotli", is_flag=True, help="nginx trên máy chủ có mô-đun brotli_static.")
def server(kind: str, root: Path, folder: str, cert: str, cert_key: str, brotli: bool) -> int:
    """The host is the one of `dia_chi_trang`."""
    from trangxa.cli.places import office
    from trangxa.publish import servers
    from trangxa.publish.redirects import redirects

    host = urlsplit(office(root).site_url).hostname or ""
    if kind == "nginx" and not cert:
        cert, cert_key = (f"/etc/letsencrypt/live/{host}/{name}.pem" for name in ("fullchain", "privkey"))
    made = servers.Server(host, folder, cert, cert_key, redirects(root / "site"), brotli)
    click.echo(servers.nginx(made) if kind == "nginx" else servers.caddy(made), nl=False)
    return 0
