"""PDF files for tests: pages of plain Vietnamese text, or pages without a text layer as a scanner makes them."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas


def pdf_of(text: str, **properties: str) -> bytes:
    """A PDF with one page for each part between form feeds; `properties` are `author`, `title`, `subject`."""
    from paper.fonts import TYPEFACE, find_faces, use_faces

    use_faces(find_faces())
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, initialFontName=TYPEFACE)
    for name, value in properties.items():
        getattr(canvas, f"set{name.capitalize()}")(value)
    for page in text.split("\f"):
        canvas.setFont(TYPEFACE, 12)
        canvas.rect(60, 60, A4[0] - 120, A4[1] - 120)
        for number, line in enumerate(page.split("\n")):
            canvas.drawString(72, A4[1] - 90 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
