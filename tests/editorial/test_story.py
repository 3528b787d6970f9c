"""The whole way of one item, with two members' keys and real commands only; test_readme.py takes the real content."""

import re
from pathlib import Path

import pytest

from tests.editorial.keys import PEOPLE
from tests.editorial.sites import Commune, holding
from tests.sample import sample_project
from trangxa.cli.app import main

BODY = """Sáng nay, xóm Đồn trồng cây dọc đường trục xóm. Hơn một trăm người dân cùng đoàn viên tham gia,
mỗi hộ nhận chăm sóc đoạn đường trước cửa nhà mình. Cây được ươm từ vườn của hợp tác xã trong xã.
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Commune:
    """The sample with a board made by `trangxa member add`, all of it approved."""
    made = Commune(sample_project(tmp_path_factory.mktemp("story") / "project"), keys)
    with (made.root / "commune.yml").open("a", encoding="utf-8") as office:
        office.write(f"noi_dang:\n  - ten: may\n    dia_chi: file:{made.root.parent / 'srv'}\n")
    for name in ("thuan.lv", "ha.lt"):
        person, roles = PEOPLE[name]
        words = ["--name", person, "--role", roles[0], "--decision", "15/QĐ-UBND", "--since", "2026-07-01"]
        public = str(keys[name].with_name(f"{name}.pub"))
        assert main(["member", "add", name, *words, "--public-key", public, "--root", str(made.root)]) == 0
    assert made.run("thuan.lv", "member", "confirm") == 0
    made.live("--all")
    return made


def _written(commune: Commune) -> str:
    """Path of an item begun with `trangxa new` and filled in."""
    before = set(commune.root.rglob("news/**/*.md"))
    assert main(["new", "tin-tuc", "Xóm Đồn trồng cây dọc đường", "--root", str(commune.root)]) == 0
    (file,) = set(commune.root.rglob("news/**/*.md")) - before
    head = file.read_text(encoding="utf-8").split("---")[1]
    code = re.search(r"^ma: (\S+)", head, re.MULTILINE)
    assert code is not None
    front = {
        "ma": code[1], "tieu_de": "Xóm Đồn trồng cây dọc đường", "mo_ta": "Hơn một trăm người dân trồng cây.",
        "ngay_dang": "2026-11-23", "tac_gia": "Lê Thu Hà", "nguon": "Ban Biên tập",
    }  # fmt: skip
    lines = "".join(f"{key}: {value}\n" for key, value in front.items())
    path = "news/2026/11/" + file.name
    file.unlink()
    return commune.put(path, f"---\n{lines}---\n\n{BODY}")


def test_from_new_to_withdrawn(commune: Commune, capsys: pytest.CaptureFixture[str]) -> None:
    path = _written(commune)
    file, url = commune.root / path, path.replace("news/", "tin-tuc/").replace(".md", ".html")
    good = file.read_text(encoding="utf-8")

    file.write_text(good.replace("ngay_dang: 2026-11-23", "ngay_dang: 2026-11-31"), encoding="utf-8")
    assert commune.run("ha.lt", "submit", path) == 1
    told = capsys.readouterr()
    assert "“2026-11-31” không có trong lịch" in told.out and "bài còn lỗi" in told.err
    file.write_text(good.replace("xóm Đồn", "xóm Đông"), encoding="utf-8")
    assert commune.run("ha.lt", "submit", path) == 0
    assert commune.run("ha.lt", "approve", path) == 1
    assert commune.run("thuan.lv", "reject", path, "--reason", "Sai tên xóm") == 0
    assert commune.run("ha.lt", "inbox") == 0 and "lý do: Sai tên xóm" in capsys.readouterr().out

    file.write_text(good, encoding="utf-8")
    assert commune.run("ha.lt", "submit", path) == 0
    assert commune.run("thuan.lv", "approve", path) == 0
    assert commune.run("thuan.lv", "schedule", path, "--on", "2026-11-25") == 0
    assert commune.build("2026-11-24") == 0 and not commune.page(url)
    assert commune.build("2026-11-25") == 0 and "trồng cây dọc đường trục xóm" in commune.page(url)

    file.write_text(good.replace("một trăm", "hai trăm"), encoding="utf-8")
    assert commune.build("2026-11-25") == 0 and holding(commune.root / "site", "hai trăm người dân") == []
    assert commune.run("ha.lt", "submit", path) == 0
    assert commune.build("2026-11-25") == 0 and "một trăm người dân" in commune.page(url)
    assert commune.run("thuan.lv", "approve", path) == 0
    assert commune.build("2026-11-25") == 0 and "hai trăm người dân" in commune.page(url)

    day, served = ("--as-of", "2026-11-25"), commune.root.parent / "srv" / "current" / url
    assert commune.run("thuan.lv", "publish", *day) == 0 and "hai trăm" in served.read_text(encoding="utf-8")
    capsys.readouterr()
    assert commune.run("thuan.lv", "publish", *day) == 0
    assert "Không có gì mới để đăng: may đang hiện bản" in capsys.readouterr().out
    assert main(["status", path, "--root", str(commune.root), *day]) == 0 and "đã đăng" in capsys.readouterr().out

    assert commune.run("thuan.lv", "withdraw", path, "--cause", "sai-noi-dung") == 0
    assert commune.build("2026-11-25") == 0
    assert "Bài đã được gỡ: nội dung sai." in commune.page(url)
    assert holding(commune.root / "site", "Xóm Đồn trồng cây") == []
    assert commune.run("thuan.lv", "publish", *day) == 0 and "đã được gỡ" in served.read_text(encoding="utf-8")
    assert main(["rollback", "--root", str(commune.root)]) == 0 and "hai trăm" in served.read_text(encoding="utf-8")
    assert main(["ledger", "verify", "--root", str(commune.root)]) == 0
    assert commune.run("thuan.lv", "restore", path) == 0
    assert commune.build("2026-11-25") == 0 and "hai trăm người dân" in commune.page(url)
