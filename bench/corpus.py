"""Turns a generated corpus (MkDocs format) into news items of a commune's page, beside the real content."""

import shutil
from pathlib import Path

import yaml


def adapt(corpus: Path, project: Path, out: Path) -> int:
    """Write a project at `out`: everything of `project`, with the corpus as its news. Returns how many items."""
    for name in ("docs", "procedures", "editorial", "hooks", "mkdocs.yml", "commune.yml"):
        source = project / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, out / name)
    (out / "news").mkdir()
    shutil.copy2(project / "news" / "index.md", out / "news" / "index.md")
    docs = corpus / "docs"
    pages = [path for path in sorted(docs.rglob("*.md")) if path.name != "index.md"]
    for number, path in enumerate(pages):
        target = out / "news" / path.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(as_news(path.read_text(encoding="utf-8"), number), encoding="utf-8", newline="\n")
    return len(pages)


def as_news(text: str, number: int) -> str:
    """The same article with the front matter of a news item; the heading is left to the page."""
    _, head, body = text.split("---\n", 2)
    values = yaml.safe_load(head)
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
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)}---\n{rest}"
