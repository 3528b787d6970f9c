"""Turns a generated corpus (MkDocs format) into news items of a commune's page, beside the real content."""

import shutil
from pathlib import Path

import yaml

PARTS = ("docs", "news", "procedures", "editorial", "hooks", "trangxa/theme", "mkdocs.yml", "commune.yml")
"""A project without its engine."""


def adapt(corpus: Path, project: Path, out: Path) -> list[Path]:
    """Write a project at `out`: everything of `project`, and the corpus as news. Returns the new items' files."""
    for part in PARTS:
        source, target = project / part, out / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    docs = corpus / "docs"
    written = []
    for number, path in enumerate(sorted(path for path in docs.rglob("*.md") if path.name != "index.md")):
        target = out / "news" / path.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(as_news(path.read_text(encoding="utf-8"), number), encoding="utf-8", newline="\n")
        written.append(target)
    return written


def as_news(text: str, number: int) -> str:
    """The same article with the front matter of a news item; the heading is left to the page."""
    _, head, body = text.split("---\n", 2)
    values = yaml.load(head, yaml.CSafeLoader)
    front = {
        "ma": f"tin-{number:06d}",
        "tieu_de": values["title"],
        "mo_ta": values["description"],
        "ngay_dang": str(values["date"]),
        "tac_gia": values.get("author", "Ban Biên tập"),
        "nguon": "Ban Biên tập",
        "chuyen_muc": values["categories"][0],
        "tu_khoa": values["tags"],
    }
    _, _, rest = body.lstrip().partition("\n")
    shown = yaml.dump(front, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{shown}---\n{rest}"
