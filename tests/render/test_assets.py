"""The theme's files in a built site: named by their bytes, all asked for from the site itself, nothing left over."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from tests.makers import commune
from tests.sample import png, write_files
from trangxa.cli import main
from trangxa.errors import TrangxaError
from trangxa.render import frames_build
from trangxa.render.assets import assets, early_program
from trangxa.render.office import emblem_of
from trangxa.render.policy import POLICY, header_policy, meta_policy

ASKED = re.compile(r'(?:href|src)="(?:\.\./)*(assets/[^"]+)"')


def test_every_file_is_named_by_its_digest_and_published_as_it_is(sample: Path) -> None:
    for name, asset in assets().items():
        stem, _, ending = name.rpartition(".")
        assert asset.url == f"assets/{stem}.{hashlib.sha256(asset.data).hexdigest()[:8]}.{ending}"
        assert (sample / "site" / asset.url).read_bytes() == asset.data


def test_the_style_sheet_is_without_comments_and_indents_but_keeps_its_words() -> None:
    sheet = assets()["trangxa.css"].data.decode()
    assert "/*" not in sheet and "\n " not in sheet and " {" not in sheet
    assert '.tx-register--van-ban td:nth-child(5)::before{content: "Ban hành: ";}' in sheet


def test_nothing_else_of_the_theme_is_published(sample: Path) -> None:
    published = {path.relative_to(sample / "site").as_posix() for path in (sample / "site/assets").rglob("*")}
    assert published == {asset.url for asset in assets().values()}


def test_every_asset_is_asked_for_by_some_page_and_no_page_asks_for_another(sample: Path) -> None:
    asked = {url for page in (sample / "site").rglob("*.html") for url in ASKED.findall(page.read_text("utf-8"))}
    assert asked == {asset.url for asset in assets().values()}


def test_no_page_holds_a_style_or_a_program_but_the_search_page_its_early_one(sample: Path) -> None:
    inline = re.compile(
        r"<script(?! (?:defer )?src=| type=\"(?:module\" src=|application/ld\+json\"))[^>]*>.*?</script>"
        r"|<style|\sstyle=|\son\w+=\"",
        re.DOTALL,
    )
    held = {
        page.name: found
        for page in (sample / "site").rglob("*.html")
        if (found := inline.findall(page.read_text("utf-8")))
    }
    early = f'<script data-tx-folder="tim-kiem/" data-tx-own="">{early_program().decode()}</script>'
    assert held == {"tim-kiem.html": [early]}


def test_the_policy_lets_in_what_is_the_sites_own_and_the_early_program_by_its_digest() -> None:
    digest = base64.b64encode(hashlib.sha256(early_program()).digest()).decode()
    assert POLICY["default-src"] == ("'none'",)
    assert POLICY["script-src"] == ("'self'", f"'sha256-{digest}'")
    assert POLICY["style-src"] == ("'self'",)


def test_pages_carry_the_policy_that_servers_send(sample: Path) -> None:
    assert header_policy() == f"{meta_policy()}; frame-ancestors 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{meta_policy()}">'.replace("'", "&#39;")
    lacking = [
        page for page in (sample / "site").rglob("*.html") if meta not in page.read_text("utf-8").replace("'", "&#39;")
    ]
    assert lacking == []


def test_the_offices_own_emblem_takes_the_place_of_the_themes(project: Path) -> None:
    write_files(project, {"bieu-trung.png": png(64, 64)})
    file = project / "commune.yml"
    file.write_text(f"bieu_trung: bieu-trung.png\n{file.read_text('utf-8')}", encoding="utf-8")
    assert main(["build", "--root", str(project)]) == 0
    url = assets(project / "bieu-trung.png")["emblem.png"].url
    page = (project / "site/van-ban/index.html").read_text("utf-8")
    assert f'<img src="../{url}" alt="" width="48" height="48">' in page
    assert f'<link rel="icon" href="../{url}">' in page
    assert [path.name for path in (project / "site/assets").glob("emblem*")] == [url.removeprefix("assets/")]
    write_files(project, {"bieu-trung.png": png(32, 32)})
    assert main(["build", "--root", str(project)]) == 0
    assert (project / "site/van-ban/index.html").read_text("utf-8") != page


@pytest.mark.parametrize(
    ("name", "data"), [("la.png", None), ("la.gif", b"GIF89a"), ("la.svg", b"<svg>" + b" " * 50_000)]
)
def test_an_emblem_that_cannot_be_used_is_told(name: str, data: bytes | None, project: Path) -> None:
    write_files(project, {name: data} if data else {})
    with pytest.raises(TrangxaError, match=f"không dùng được tệp biểu trưng “{name}”"):
        emblem_of(project, commune(bieu_trung=name))


def test_another_engine_renders_its_frames_anew_for_they_name_the_files_it_makes(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = frames_build.frames_digest(sample, (), sample)
    assert frames_build.frames_digest(sample, (), sample) == before
    monkeypatch.setattr(frames_build, "engine_digest", lambda: "another")
    assert frames_build.frames_digest(sample, (), sample) != before
