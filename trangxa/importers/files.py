"""Writing content files: front matter as YAML, judged before it is written, never over what a person has changed."""

import os
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from trangxa.content.file_rules import file_faults, name_faults
from trangxa.content.frontmatter import FrontMatter, parse_front_matter
from trangxa.content.reading import read_file
from trangxa.content.text import decode
from trangxa.findings import Finding, Location


class Fate(Enum):
    """What became of a file, in the words of the report."""

    NEW = "tạo mới"
    SAME = "không đổi"
    KEPT = "đã có, khác, giữ nguyên"
    REPLACED = "ghi đè"


class _Dumper(yaml.CSafeDumper):
    """Writes texts as they are typed by editors: no quotes round numbers and days, lines of a text on their own."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else '"' if text in ("~", "null") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)


def front_matter(values: dict[str, Any]) -> bytes:
    """A content file without a body."""
    made = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    return f"---\n{made}---\n".encode()


def faults_of(path: str, raw: bytes, values: dict[str, Any]) -> list[Finding]:
    """What speaks against publishing these bytes under a path of the project; they must read back as meant."""
    folders = [parent.as_posix() for parent in PurePosixPath(path).parents][:-1]
    found = [fault for folder in folders for fault in name_faults(folder)]
    found += [*file_faults(path, len(raw)), *read_file(path, raw).findings]
    front = parse_front_matter(raw.decode(), path)
    if not found and not (isinstance(front, FrontMatter) and front.values == values):
        found.append(
            Finding(
                "not-read-back",
                Location(path),
                "Nội dung ghi ra không đọc lại được nguyên vẹn.",
                "Gửi bản ghi này cho người phụ trách kỹ thuật.",
            )
        )
    return [finding for finding in found if finding.severity.blocks]


def existing_codes(folder: Path) -> dict[str, Path]:
    """Files under a folder by the `ma` they state; of two with one code, the first by path."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.md")):
        if code := _code_of(path):
            found.setdefault(code, path)
    return found


def _code_of(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return ""
    text = decode(path.read_bytes(), path.name)
    front = parse_front_matter(text, path.name) if isinstance(text, str) else None
    code = front.values.get("ma") if isinstance(front, FrontMatter) else None
    return code if isinstance(code, str) else ""


def put(path: Path, raw: bytes, *, overwrite: bool, dry_run: bool) -> Fate:
    """Bring a file to these bytes; another content that is there stays unless `overwrite`."""
    if os.path.lexists(path):
        if path.is_file() and path.read_bytes() == raw:
            return Fate.SAME
        if not overwrite:
            return Fate.KEPT
    fate = Fate.REPLACED if os.path.lexists(path) else Fate.NEW
    if not dry_run:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        aside.write_bytes(raw)
        aside.replace(path)
    return fate
