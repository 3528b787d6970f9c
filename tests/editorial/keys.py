"""Members with real keys, for tests: people are invented."""

from pathlib import Path

import yaml

from trangxa.editorial.keyfiles import make_key
from trangxa.editorial.places import BOARD_FILE

PEOPLE = {
    "thuan.lv": ("Lường Văn Thuận", ["truong-ban"]),
    "hanh.mt": ("Ma Thị Hạnh", ["pho-truong-ban"]),
    "ha.lt": ("Lê Thu Hà", ["bien-tap"]),
    "bich.nt": ("Nông Thị Bích", ["cong-tac-vien"]),
    "dung.hv": ("Hoàng Văn Dũng", ["truc-khan", "cong-tac-vien"]),
}


def make_keys(folder: Path) -> dict[str, Path]:
    """A key pair without a passphrase for each of the people, and one for a stranger."""
    for name in (*PEOPLE, "nguoi-la"):
        make_key(folder / name, name, "")
    return {name: folder / name for name in (*PEOPLE, "nguoi-la")}


def board_text(keys: dict[str, Path], **changes: dict[str, object]) -> str:
    """`editorial/board.yml` of all the people; `changes` by id with `_` for `.`, e.g. `ha_lt={"den_ngay": …}`."""
    rows = [
        {
            "ma": name,
            "ho_ten": person,
            "vai_tro": roles,
            "tu_ngay": "2026-01-01",
            "quyet_dinh": "15/QĐ-UBND",
            "khoa": keys[name].with_name(f"{name}.pub").read_text(encoding="utf-8").strip(),
            **changes.get(name.replace(".", "_"), {}),
        }
        for name, (person, roles) in PEOPLE.items()
    ]
    return yaml.safe_dump({"thanh_vien": rows}, allow_unicode=True, sort_keys=False, width=10_000)


def write_board(root: Path, keys: dict[str, Path], **changes: dict[str, object]) -> None:
    """Put the board's file into a project."""
    place = root / BOARD_FILE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(board_text(keys, **changes), encoding="utf-8", newline="\n")
