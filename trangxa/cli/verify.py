"""`trangxa verify`: whether what is served is the release that was published, file by file."""

from pathlib import Path

import click

from trangxa.cli.options import root_if_any_option

_WEB = ("http://", "https://")


@click.command(
    help="So từng tệp đang hiện ở một NƠI trong noi_dang, hoặc ở một địa chỉ http(s)://, với bản kê và chữ ký của "
    "bản phát hành. Mã thoát 1 nếu có tệp bị sửa, thiếu, lạ, chữ ký không đúng, hoặc đang hiện một bản cũ.",
    epilog="Ví dụ: trangxa verify; trangxa verify https://xa.tinh.gov.vn",
    short_help="So trang đang hiện với bản phát hành.",
)
@click.argument("wanted", metavar="[NƠI]", default="")
@root_if_any_option
def verify(wanted: str, root: Path | None) -> int:
    """Exit code 1 for any difference."""
    from trangxa.cli.options import find_project
    from trangxa.cli.places import bar, books_of, place_of
    from trangxa.cli.printing import console, print_finding
    from trangxa.publish.digests import differences
    from trangxa.publish.manifest import read_manifest
    from trangxa.publish.signing import check_signature, release_faults
    from trangxa.publish.web import served_at

    if wanted.startswith(_WEB):
        with bar("Đang tải") as progress:
            served = served_at(wanted, progress)
    else:
        root = root or find_project(None)
        served = place_of(root, wanted)[1].served()
    manifest = read_manifest(served.manifest, wanted or "nơi đăng")
    books = books_of(root)
    signed = check_signature(manifest, served.manifest, served.signature, books)
    found = [*release_faults(served.manifest, books), *differences(manifest, served.digests)]
    screen = console()
    for finding in found:
        print_finding(screen, finding)
    screen.print(f"Bản {manifest.id}, {signed}: {len(manifest.files)} tệp, {len(found)} chỗ khác.")
    return 1 if found else 0
