"""What the README tells a newcomer to type, typed: from the first key to a page that is served and verified."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CONTENT, Run
from tests.sample import ENGINE, copy_parts

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("## Từ bài đầu tiên tới trang đã đăng")[2].partition("\n## ")[0]
OFFICE, BOARD, ARTICLE = re.findall(r"```\w*\n(.*?)```", SECTION, re.DOTALL)
FILLED = {
    "nhap: true": "",
    "mo_ta:": "mo_ta: Hơn một trăm người dân trồng cây dọc đường trục xóm.",
    "tac_gia:": "tac_gia: Lê Thu Hà",
    "nguon:": "nguon: Ban Biên tập",
    "Viết nội dung ở đây, đề mục bắt đầu bằng ##.": "Sáng nay, người dân xóm Đồn trồng cây dọc đường trục xóm.",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The real content, with the place of publication that the README adds."""
    root = copy_parts(tmp_path / "du-an", (*ENGINE, *CONTENT))
    with (root / "commune.yml").open("a", encoding="utf-8") as office:
        office.write(OFFICE.replace("file:///srv/www/trang", (tmp_path / "srv").as_uri()))
    return root


def typed(block: str, root: Path, **put: str) -> Iterator[tuple[str, Run]]:
    """Each command of a block and what it came to. Nobody is there to type a passphrase: keys are made without one."""
    for line in block.strip().split("\n"):
        words = [put.get(word, word) for word in shlex.split(line)]
        words += ["--no-passphrase"] if words[1:3] == ["key", "new"] else []
        command = [sys.executable, "-m", *words]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8",
                              env={**os.environ, "HOME": str(root.parent), "PYTHONIOENCODING": "utf-8",
                                   "PYTHONPATH": str(Path(__file__).resolve().parents[2])})  # fmt: skip
        yield words[1], Run(done.returncode, done.stdout + done.stderr)


def fill_in(file: Path) -> None:
    """The editor's part: every line of the draft that waits for something."""
    lines = file.read_text(encoding="utf-8").split("\n")
    assert FILLED.keys() <= set(lines)
    file.write_text("\n".join(FILLED.get(line, line) for line in lines), encoding="utf-8")


def test_the_readme_leads_from_the_first_key_to_a_verified_page(project: Path, tmp_path: Path) -> None:
    for verb, run in typed(BOARD, project):
        assert run.code == 0, f"{verb}: {run.text}"
    first, *rest = ARTICLE.strip().split("\n")
    ((_, made),) = typed(first, project)
    (path,) = re.findall(r"news/\S+\.md", made.text)
    fill_in(project / path)
    for verb, run in typed("\n".join(rest), project, BÀI=path):
        assert run.code == 0, f"{verb}: {run.text}"
    page = tmp_path / "srv" / "current" / path.replace("news/", "tin-tuc/").replace(".md", ".html")
    assert "trồng cây dọc đường trục xóm" in page.read_text(encoding="utf-8")
    assert "Lường Văn Thuận (Trưởng Ban) ký" in run.text and "0 chỗ khác" in run.text
