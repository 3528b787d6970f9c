"""Make the illustrative PDF of a document (docs/van-ban) or of a draft for comment (docs/gop-y) from its text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import setup_env
from shell import ROOT, run, speak_utf8

if TYPE_CHECKING:
    from paper.parts import Paper

FOLDERS = ("docs/van-ban", "docs/gop-y")


def main() -> int:
    """Write each PDF where the item's front matter says; 1 if one cannot be made, after saying why."""
    speak_utf8()
    parser = argparse.ArgumentParser(description="Tạo tệp PDF minh họa từ văn bản .md.", allow_abbrev=False)
    parser.add_argument("files", nargs="*", type=Path, metavar="TỆP.md", help="bỏ trống: mọi văn bản, mọi dự thảo")
    files = parser.parse_args().files or [file for folder in FOLDERS for file in sorted(ROOT.glob(f"{folder}/*/*.md"))]
    if Path(sys.prefix) != setup_env.VENV:
        return setup_env.main("test") or run([str(setup_env.PYTHON), __file__, *map(str, map(Path.absolute, files))])
    return write_all(files)


def write_all(files: list[Path]) -> int:
    """Write the PDF of each file; stops at the first that cannot be made."""
    from paper.fonts import find_faces, use_faces

    from trangxa.errors import TrangxaError

    try:
        use_faces(find_faces())
        for file in files:
            target, data = make(file)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)
            print(f"{target.resolve().relative_to(ROOT).as_posix()}: {len(data) / 1000:.0f} KB")
    except TrangxaError as error:
        print(f"LỖI: {error}\n{error.hint}", file=sys.stderr)
        return 1
    return 0


def make(file: Path) -> tuple[Path, bytes]:
    """Where the PDF of a content file belongs, and its bytes; refuses to replace a PDF that was not made here."""
    from paper.page import CREATOR, pdf_of

    from trangxa.errors import TrangxaError

    paper, name = read_paper(file)
    target = file.parent / name
    if target.exists() and f"/Creator ({CREATOR})".encode() not in target.read_bytes():
        raise TrangxaError(f"{target} có sẵn, không do lệnh này tạo.", "Giữ nguyên tệp đó, hoặc xóa rồi chạy lại.")
    return target, pdf_of(paper)


def read_paper(file: Path) -> tuple[Paper, str]:
    """The paper that a content file describes, and the relative path of its PDF."""
    from paper.parts import paper_of_consultation, paper_of_document

    from trangxa.content.facts import item_of
    from trangxa.content.frontmatter import FrontMatter, parse_front_matter
    from trangxa.content.kinds import Consultation, Document
    from trangxa.content.office import load_commune
    from trangxa.content.reading import read_file
    from trangxa.errors import TrangxaError

    commune, _ = load_commune(ROOT)
    path, raw = file.resolve().relative_to(ROOT).as_posix(), file.read_bytes()
    facts, _ = read_file(path, raw)
    front = parse_front_matter(raw.decode(), path)
    record = item_of(facts).record if facts else None
    if isinstance(front, FrontMatter) and isinstance(record, Document):
        return paper_of_document(record, front.body), record.file
    if isinstance(front, FrontMatter) and isinstance(record, Consultation) and commune:
        return paper_of_consultation(record, front.body, commune.name), record.full_text
    raise TrangxaError(f"{path} không phải văn bản, dự thảo đúng mẫu.", "Chạy trangxa check để xem lỗi của tệp.")


if __name__ == "__main__":
    sys.exit(main())
