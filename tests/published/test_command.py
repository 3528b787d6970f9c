"""`trangxa audit SITE`: exit codes, formats, what stands on the screen; without any project around."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.published.servers import served

Command = Callable[..., Run]
NEWS = "tin-tuc/2026/11/duong-hoa.html"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Standing in a folder that no project lies around."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_sound_site_passes(sample: Path, trangxa: Command, elsewhere: Path) -> None:
    run = trangxa("audit", sample / "site")
    assert run.code == 0
    assert "ngày 23/11/2026" in run.text
    assert "Chưa kiểm tra được từ trang đã đăng" in run.text


def test_an_altered_site_does_not(site: Path, trangxa: Command, elsewhere: Path) -> None:
    (site / NEWS).unlink()
    run = trangxa("audit", site)
    assert run.code == 1
    assert f"{NEWS}\n     Không còn trang “Làm đường hoa”." in run.text


def test_an_address_is_judged_as_the_folder_is(sample: Path, trangxa: Command, elsewhere: Path) -> None:
    with served(sample / "site") as address:
        fetched = trangxa("audit", address, "--format", "json", "--out", "qua-mang.json")
    trangxa("audit", sample / "site", "--format", "json", "--out", "thu-muc.json")
    assert fetched.code == 0
    assert Path("qua-mang.json").read_bytes() == Path("thu-muc.json").read_bytes()


@pytest.mark.parametrize("kind", ["html", "xlsx", "docx", "csv", "sarif"])
def test_every_format_takes_a_published_site(kind: str, site: Path, trangxa: Command, elsewhere: Path) -> None:
    (site / NEWS).unlink()
    assert trangxa("audit", site, "--format", kind, "--out", f"bao-cao.{kind}").code == 1
    assert Path(f"bao-cao.{kind}").stat().st_size > 1000


def test_what_changed_since_an_earlier_report(site: Path, trangxa: Command, elsewhere: Path) -> None:
    trangxa("audit", site, "--format", "json", "--out", "truoc.json")
    (site / NEWS).unlink()
    run = trangxa("audit", site, "--since", "truoc.json")
    assert f"MỚI  {NEWS}  Không còn trang “Làm đường hoa”." in run.text


def test_other_laws_and_another_day(sample: Path, trangxa: Command, elsewhere: Path) -> None:
    arguments = ("--profile", "tt24-2011,tt32-2017", "--as-of", "01/12/2026", "--format", "json", "--out", "a.json")
    assert trangxa("audit", sample / "site", *arguments).code == 0
    report = json.loads(Path("a.json").read_bytes())
    assert report["profile"].startswith("tt24-2011,tt32-2017")
    assert report["as_of"] == "2026-12-01"


def test_a_project_given_as_the_site_is_judged_by_its_sources(sample: Path, trangxa: Command, elsewhere: Path) -> None:
    run = trangxa("audit", sample)
    assert run.code == 0
    assert "Chưa kiểm tra được từ trang đã đăng" not in run.text


def test_a_scoring_form_is_filled_from_a_folder_and_from_an_address(
    sample: Path, trangxa: Command, elsewhere: Path
) -> None:
    form = ("--form", "bacninh-2025-mau01", "--format", "csv", "--out")
    assert trangxa("audit", sample / "site", *form, "thu-muc.csv").code == 0
    with served(sample / "site") as address:
        assert trangxa("audit", address, *form, "dia-chi.csv").code == 0
    assert Path("thu-muc.csv").read_bytes() == Path("dia-chi.csv").read_bytes()
    assert "Ủy ban nhân dân xã Bình Thành" in Path("thu-muc.csv").read_text("utf-8-sig")


def test_many_communes_by_sources_folder_and_address(sample: Path, trangxa: Command, elsewhere: Path) -> None:
    shutil.copytree(sample / "site", elsewhere / "da-dung")
    (elsewhere / "da-dung" / NEWS).unlink()
    with served(sample / "site") as address:
        listing = f"{sample}\tXã Nguồn\nda-dung\tXã Mất Tin\n{address}\tXã Mạng\nhttp://127.0.0.1:9/\tXã Lạc\n"
        (elsewhere / "ds.txt").write_text(listing, "utf-8")
        run = trangxa("audit", "--all", "ds.txt", "--format", "json", "--out", "bang.json")
    assert run.code == 1
    assert "4 xã: 1 chưa đủ điều kiện đăng, 2 đạt, 1 chưa kiểm tra được." in run.text
