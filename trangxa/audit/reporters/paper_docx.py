"""A paper as a Word document in the official layout, to be signed and put on a notice board."""

from trangxa.audit.paper import Paper
from trangxa.audit.reporters.official import CENTRE, Head, add_foot, add_line, add_table, new_document, to_bytes


def paper_docx(paper: Paper, head: Head) -> bytes:
    """A4; same paper, same bytes."""
    own = head._replace(symbol=paper.symbol)
    made = new_document(own, paper.title, landscape=paper.landscape)
    add_line(made, paper.title.upper(), bold=True, size=14, align=CENTRE)
    add_line(made, paper.basis, align=CENTRE)
    for label, value in paper.facts:
        add_line(made, f"{label}: {value}")
    for table in paper.tables:
        add_line(made, table.caption, bold=True)
        if table.rows:
            rows = ([cell.text for cell in row] for row in table.rows)
            add_table(made, table.heads, [column.width for column in table.columns], rows, size=10)
        else:
            add_line(made, table.empty)
    for note in paper.notes:
        add_line(made, note)
    add_foot(made, own)
    return to_bytes(made)
