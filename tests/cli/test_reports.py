"""Where reports and papers go: to a folder that git leaves alone, or where they are asked to go."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.sample import ROOT

Trangxa = Callable[..., Run]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("audit", "--format", "csv"), "bao-cao-2026-11-23.csv"),
        (("audit", "--form", "bacninh-2025-mau01", "--format", "csv"), "*-2026-11-23.csv"),
        (("papers",), "giay-to-2026-11-23/*.docx"),
    ],
)
def test_reports_of_a_project_go_to_its_folder_of_reports(
    words: tuple[str, ...], name: str, project: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(project.iterdir())
    monkeypatch.chdir(project / "docs")
    run = trangxa(*words)

    assert run.code == 0 and set(project.iterdir()) - before == {project / "bao-cao"}
    assert list((project / "bao-cao").glob(name)) and str(project / "bao-cao") in run.text


def test_a_report_goes_where_it_is_asked_to_go(project: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    target = tmp_path / "gui-tinh" / "thang-11.csv"
    run = trangxa("audit", "--root", project, "--format", "csv", "-o", target)

    assert run.code == 0 and target.is_file() and f"Đã ghi báo cáo: {target}" in run.text
    assert not (project / "bao-cao").exists()


def test_of_a_site_without_a_project_the_report_lies_where_the_user_stands(
    sample: Path, tmp_path: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = trangxa("audit", sample / "site", "--format", "csv")

    assert "Đã ghi báo cáo: bao-cao/bao-cao-2026-11-23.csv" in run.text


def test_git_leaves_the_folder_alone() -> None:
    assert "/bao-cao/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
