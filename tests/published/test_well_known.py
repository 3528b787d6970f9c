"""What a build says of itself under `/.well-known/trangxa/`: complete, true, the same bytes every time."""

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import bytes_of, outside
from tests.sample import write_files
from trangxa.audit.report_format import ReportShape
from trangxa.audit.report_format import schema as report_schema
from trangxa.cli import main
from trangxa.cli.gate import examine
from trangxa.errors import TrangxaError
from trangxa.published import claims as shapes
from trangxa.published.claims import FOLDER, ITEMS, REPORT, Claims, read_claims

DRAFT = "---\nma: tin-nhap-x1\ntieu_de: Chưa đăng\nnhap: true\n---\n\nĐang viết.\n"


def said(root: Path) -> Claims:
    """The claims of a built project."""
    return read_claims((root / "site" / ITEMS).read_bytes())


def test_every_file_of_the_site_is_listed_with_its_digest(sample: Path) -> None:
    own = said(sample)
    listed = {page.url: page.sha256 for page in own.pages} | own.files
    there = {url: hashlib.sha256(data).hexdigest() for url, data in bytes_of(sample / "site").items()}
    assert listed == {url: digest for url, digest in there.items() if not url.startswith(FOLDER)}
    assert own.report_sha256 == there[REPORT]


def test_every_item_is_described(sample: Path) -> None:
    site = examine(sample).site
    pages = {page.source: page for page in said(sample).pages if page.source}
    assert pages.keys() == {item.path for item in site.items}
    for item in site.items:
        page = pages[item.path]
        assert (page.kind, page.code) == (item.kind, item.code)
        assert (page.posted, page.updated) == (item.record.posted, item.record.updated)
    news = pages["news/2026/11/duong-hoa.md"]
    assert news.files == ("tin-tuc/2026/11/anh/duong-hoa.png", "tin-tuc/2026/11/tep/ds.pdf")


def test_the_report_is_that_of_the_audit(sample: Path) -> None:
    report = examine(sample).report
    own = ReportShape.model_validate_json((sample / "site" / REPORT).read_bytes())
    assert {o.id: o.outcome for o in own.obligations} == {r.obligation.id: r.outcome.value for r in report.results}
    assert (own.digest, own.as_of, own.profile) == (said(sample).digest, report.as_of, report.profile.id)


def test_the_schemas_are_published(sample: Path) -> None:
    for name, schema in ((shapes.ITEMS_SCHEMA, shapes.schema()), (shapes.REPORT_SCHEMA, report_schema())):
        assert json.loads((sample / "site" / name).read_bytes()) == schema


def test_drafts_leave_no_trace(project: Path) -> None:
    write_files(project, {"news/2026/11/nhap.md": DRAFT})
    assert main(["build", "--root", str(project)]) == 0
    for data in bytes_of(project / "site" / FOLDER).values():
        assert b"tin-nhap-x1" not in data
        assert b"nhap.md" not in data


def test_mkdocs_build_says_the_same(sample: Path, project: Path) -> None:
    shutil.rmtree(project / "site")
    run = outside(project, "mkdocs", "build", "-q")
    assert run.code == 0, run.text
    assert bytes_of(project / "site" / FOLDER) == bytes_of(sample / "site" / FOLDER)


def test_the_bytes_are_the_same_anywhere(sample: Path, project: Path) -> None:
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".trangxa")
    for path in sorted(project.rglob("*.md")):
        os.utime(path, ns=(1_000_000_000, 1_000_000_000))
    assert outside(project, "trangxa", "build", TZ="America/New_York", LC_ALL="C", PYTHONHASHSEED="7").code == 0
    assert bytes_of(project / "site" / FOLDER) == bytes_of(sample / "site" / FOLDER)


def test_ours_goes_and_the_hosts_stays_when_everything_is_made_anew(project: Path) -> None:
    site = project / "site"
    write_files(site, {f"{FOLDER}/cu.json": "{}", ".well-known/acme-challenge/x": "h", ".htaccess": "h"})
    shutil.rmtree(project / ".trangxa")
    with (project / "commune.yml").open("a", encoding="utf-8") as file:
        file.write("\n# dựng lại hết\n")
    assert main(["build", "--root", str(project)]) == 0
    assert not (site / FOLDER / "cu.json").exists()
    assert (site / ".well-known/acme-challenge/x").read_text() == (site / ".htaccess").read_text() == "h"
    assert said(project).is_sealed


def test_ours_goes_when_hardly_anything_is_made_anew(project: Path) -> None:
    site = project / "site"
    write_files(site, {f"{FOLDER}/cu.json": "{}", ".well-known/acme-challenge/x": "h"})
    assert main(["build", "--root", str(project)]) == 0
    assert sorted(path.name for path in (site / ".well-known").rglob("*") if path.is_file()) == [
        "items.json", "items.schema.json", "report.json", "report.schema.json", "x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"format": 2}, "format"),
        ({"digest": "x"}, "digest"),
        ({"pages": [{"url": "a"}]}, "pages.0.kind"),
        ({"la": 1}, "la"),
    ],
)
def test_claims_of_another_shape_are_refused_with_their_place(change: dict[str, Any], place: str, sample: Path) -> None:
    data = json.loads((sample / "site" / ITEMS).read_bytes()) | change
    with pytest.raises(TrangxaError, match=f"không đúng mẫu ở {place}"):
        read_claims(json.dumps(data).encode())
