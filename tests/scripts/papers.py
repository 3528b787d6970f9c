"""Reading the PDFs of scripts/pdf.py back, and content files to make them of."""

import re
from html import unescape
from pathlib import Path

from paper.page import MARK
from paper.parts import Paper
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted((ROOT / "docs/van-ban").glob("*/*.md"))
CONSULTATIONS = sorted((ROOT / "docs/gop-y").glob("*/*.md"))
DECISION = ROOT / "docs/van-ban/2025/35-qd-ubnd.md"
SUMMARY = ROOT / "docs/van-ban/2025/2054-qd-ubnd.md"


def squeezed(text: str) -> str:
    """Text without markup and white space, which lines and justification change."""
    return "".join(unescape(re.sub(r"</?[a-z]+/?>", "", text)).split())


def text_layer(reader: PdfReader, paper: Paper) -> str:
    """Squeezed text of all pages; each must open with the mark, a note if there is one, and its number."""
    whole = ""
    for number, page in enumerate(reader.pages, 1):
        text, head = squeezed(page.extract_text()), squeezed(f"{MARK}{paper.note}{number if number > 1 else ''}")
        assert text.startswith(head)
        whole += text.removeprefix(head)
    return whole
