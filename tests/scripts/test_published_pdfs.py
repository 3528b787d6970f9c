"""The PDFs on the page: each says what its .md file says, is small, and can be read by people and machines."""

from pathlib import Path

import pdf
import pytest
from paper.text import Block
from pypdf import PdfReader

from tests.scripts.papers import CONSULTATIONS, DOCUMENTS, squeezed, text_layer
from trangxa.content.slugs import slug

by_name = pytest.mark.parametrize("file", DOCUMENTS + CONSULTATIONS, ids=lambda file: f"{file.parent.name}-{file.stem}")


def texts_of(blocks: list[Block]) -> list[str]:
    return [text for block in blocks for text in (block.text, *(cell for row in block.rows for cell in row))]


@by_name
def test_published_pdf_says_all_that_the_page_says(file: Path) -> None:
    paper, name = pdf.read_paper(file)
    layer = text_layer(PdfReader(file.parent / name), paper)
    said = [paper.number, paper.abstract, *texts_of(paper.blocks), *texts_of(list(paper.annex))]
    if not paper.summary:
        said += [*paper.issuer, paper.place_and_day, *paper.recipients, *paper.signature]
    said[1] = said[1].removeprefix("Về việc ") if paper.is_letter else said[1]
    assert [text for text in said if squeezed(text) not in layer] == []


@by_name
def test_published_pdf_is_small_titled_tagged_and_embeds_its_fonts(file: Path) -> None:
    paper, name = pdf.read_paper(file)
    reader = PdfReader(file.parent / name)
    assert (file.parent / name).stat().st_size < 80_000
    assert (reader.metadata.title, reader.metadata.author) == (paper.title, paper.author)
    assert reader.trailer["/Root"]["/Lang"] == "vi"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    used = [font for font in fonts if font["/BaseFont"] != "/Helvetica"]
    assert used and all("/FontFile2" in font["/FontDescriptor"] for font in used)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_files_of_a_document_are_named_after_its_number_and_lie_in_its_year(file: Path) -> None:
    paper, name = pdf.read_paper(file)
    assert (file.stem, name) == (slug(paper.number), f"tep/{slug(paper.number)}.pdf")
    assert paper.place_and_day.endswith(f"năm {file.parent.name}")
