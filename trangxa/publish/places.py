"""`noi_dang` in commune.yml: from an address to the place of publication it means."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from trangxa.content.commune import Place
from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.git_target import GitTarget
from trangxa.publish.plain_target import PlainTarget
from trangxa.publish.ssh import Connection
from trangxa.publish.ssh_target import SshTarget
from trangxa.publish.target import Target

_EXAMPLE = "Ghi như file:/srv/www/xa, file:E:/trang-xa?usb, rsync+ssh://ten@may/duong/dan, git+ssh://git@may/kho#pages."
_GIT = re.compile(r"git\+(ssh|https?|file)://[^#]+#[^#\s]+")
KNOWN_HOSTS = Path("editorial", "known_hosts")


def chosen(places: Sequence[Place], wanted: str) -> Place:
    """The place of that name, or the only one. TrangxaError when it is not clear which."""
    found = [place for place in places if wanted in ("", place.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(place.name for place in places) or "chưa có nơi nào"
    said = f"Không có nơi đăng “{wanted}”." if wanted and not found else "Chưa rõ đăng lên nơi nào."
    raise TrangxaError(said, f"Các nơi trong noi_dang của commune.yml: {names}. {_EXAMPLE}")


def target_of(place: Place, root: Path) -> Target:
    """The place of publication at an address. TrangxaError for an address that says none."""
    scheme, _, rest = place.address.partition(":")
    path, _, way = rest.partition("?")
    if scheme == "file" and path:
        folder = (root / Path(unquote(path).removeprefix("//") if path.startswith("///") else path)).resolve()
        return PlainTarget(folder) if way == "usb" else FolderTarget(folder, place.keep)
    if scheme == "rsync+ssh":
        return _over_ssh(place, root)
    if scheme.startswith("git+") and _GIT.fullmatch(place.address):
        url, _, branch = place.address.removeprefix("git+").rpartition("#")
        return GitTarget(url, branch, root / STATE_FOLDER / "git" / place.name, _options(place, root))
    raise TrangxaError(f"Địa chỉ nơi đăng “{place.address}” không dùng được.", _EXAMPLE)


def _over_ssh(place: Place, root: Path) -> SshTarget:
    parts = urlsplit(place.address)
    if not parts.hostname or len(parts.path) < 2 or parts.password or parts.netloc.startswith("-"):
        raise TrangxaError(f"Địa chỉ nơi đăng “{place.address}” không dùng được.", _EXAMPLE)
    login = f"{parts.username}@{parts.hostname}" if parts.username else parts.hostname
    connection = Connection(login, parts.port, _options(place, root))
    return SshTarget(connection, unquote(parts.path), place.keep, root / STATE_FOLDER / "release")


def _options(place: Place, root: Path) -> tuple[str, ...]:
    """What every ssh is told: never ask, never talk to a machine that is not known."""
    options = ["BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=20", "ServerAliveInterval=15"]
    if (root / KNOWN_HOSTS).is_file():
        options += [f'UserKnownHostsFile="{root / KNOWN_HOSTS}"', "GlobalKnownHostsFile=none"]
    if place.ssh_key:
        options += [f'IdentityFile="{(root / Path(place.ssh_key).expanduser()).resolve()}"', "IdentitiesOnly=yes"]
    return tuple(word for option in options for word in ("-o", option))
