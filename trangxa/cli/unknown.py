"""What is said of a name that fits no item: a draft, a file with faults, a folder, or a name mistyped."""

import difflib
from collections.abc import Iterable
from pathlib import Path

from trangxa.content.facts import is_draft
from trangxa.content.reading import read_file
from trangxa.content.sections import section_of
from trangxa.errors import TrangxaError

_NEAR = 3
"""Names offered at most."""


def unknown(root: Path, name: str, path: str, known: Iterable[str]) -> TrangxaError:
    """The error; `path` is the name as a path from the project, `known` are codes and paths that would have done."""
    file = root / path
    if file.is_dir():
        return TrangxaError(f"“{name}” là thư mục, không phải một bài.", "Ghi đường dẫn của từng tệp .md trong đó.")
    if file.is_file() and path.endswith(".md") and section_of(path):
        return _not_ready(path, file)
    near = _near(path, sorted(known))
    meant = f"Có phải: {', '.join(near)}? " if near else ""
    return TrangxaError(
        f"Không có bài nào là “{name}”.", f"{meant}Ghi đường dẫn của tệp .md, hoặc khóa ma ghi ở đầu tệp ấy."
    )


def _not_ready(path: str, file: Path) -> TrangxaError:
    facts = read_file(path, file.read_bytes()).facts
    if facts is None:
        return TrangxaError(f"{path} còn lỗi nên chưa đọc được.", "Chạy trangxa check rồi sửa các lỗi nêu ra.")
    if is_draft(facts.values):
        return TrangxaError(f"{path} còn là bản nháp.", "Viết xong thì xóa dòng nhap: true ở đầu tệp, rồi trình lại.")
    return TrangxaError(f"{path} chưa trình lần nào.", f"Trình: trangxa submit {path}")


def _near(path: str, known: list[str]) -> list[str]:
    """Names that hold what was typed, or else look like it."""
    typed = path.rpartition("/")[2].removesuffix(".md").lower()
    holding = [name for name in known if len(typed) > 2 and typed in name.lower()]
    return holding[:_NEAR] or difflib.get_close_matches(path, known, _NEAR, 0.8)
