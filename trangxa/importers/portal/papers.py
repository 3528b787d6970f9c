"""The cell of papers: headings, papers, names of form files and counts run together."""

import re
from typing import NamedTuple

from trangxa.importers.portal.text import LOWER, UPPER

HEADER = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
UNKNOWN = "–"
"""Count that the source does not state, or that cannot be told from the digits before it."""

FORM = "tệp mẫu"
VERBATIM = "Nguyên văn ô hồ sơ của nguồn, chưa tách được"
NO_FORM = "Nguồn không ghi tệp mẫu"
FORM_INSIDE = "Tên tệp mẫu ghi liền trong thành phần hồ sơ"

_COUNT = re.compile(r"(?P<originals>\d+) bản chính(?:,(?P<copies>\d+) bản sao)?(?=(?P<next>.?))", re.DOTALL)
_BULLET = re.compile(r"^[-+*•–]+ ?")
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|rtf|odt|zip|rar)(?!\w)", re.IGNORECASE)
_SEAM = re.compile(
    rf"(?<=[;)])(?=[{UPPER}\d])|(?<=[^\W\d_]\.)(?=[{UPPER}\d])|(?<=\)\.)(?=[{UPPER}\d])|(?<=[{LOWER}])(?=[{UPPER}])"
    rf"|(?<=[\d{UPPER}])(?=[{UPPER}][{LOWER}])"
)
"""Places where two cells may meet: no space, and a capital or a digit after the end of a word or sentence."""


class Row(NamedTuple):
    """A paper: slices of the cell, in its order. Empty counts: the row keeps them in `name`."""

    group: str
    name: str
    form: str
    originals: str
    copies: str


def split_papers(cell: str) -> tuple[Row, ...]:
    """Rows of a cleaned cell, each under its heading; none when it is no table of papers."""
    first, *tables = cell.split(HEADER)
    loose, heading = _before_table(first)
    rows = [Row("", loose, "", "", "")] if tables and loose else []
    for number, table in enumerate(tables, 1):
        found, rest = _rows(table, heading)
        loose, ahead = (rest.strip(), "") if number == len(tables) else _before_table(rest)
        if not found:
            loose, ahead = loose or ahead, ""
        rows += found or ([Row("", heading, "", "", "")] if heading else [])
        rows += [Row("", loose, "", "", "")] if loose else []
        heading = ahead
    return tuple(rows)


def _before_table(text: str) -> tuple[str, str]:
    """What stands before a table: text that belongs to no row, and the table's heading (`--`: it has none)."""
    text = text.strip()
    return (text[:-2].strip(), "") if text.endswith("--") else ("", text)


def _rows(table: str, heading: str) -> tuple[list[Row], str]:
    """Rows of one table and what stands after the last."""
    rows: list[Row] = []
    start = row_start = 0
    for match in _COUNT.finditer(table):
        if not _ends_row(match, table):
            continue
        if start == match.start() and rows:
            rows.pop()
        else:
            row_start = start
        certain = _is_certain(match, table)
        name = table[row_start : match.start() if certain else match.end()].strip()
        counts = (match["originals"], match["copies"] or "") if certain else ("", "")
        rows.append(Row(heading, *_form(name), *counts))
        start = match.end()
    return rows, table[start:]


def _ends_row(match: re.Match[str], table: str) -> bool:
    """A count of the table is glued to what follows; «nộp 01 bản chính;» inside a name is not."""
    before, after = table[match.start() - 1 : match.start()], match["next"]
    if after and (after.isspace() or after in ".,;:)"):
        return False
    return not (before.isspace() or before == "(") or len(match["originals"]) > 2


def _is_certain(match: re.Match[str], table: str) -> bool:
    """One digit that does not carry on a number, as it may in `Mẫu số 121 bản chính`, `BM.NCC.20.031 bản chính`."""
    before = table[max(0, match.start() - 2) : match.start()]
    return len(match["originals"]) == 1 and not re.fullmatch(r"\d[./,-]|.?[/-]", before) and before.strip() != ""


def _form(name: str) -> tuple[str, str]:
    """Paper and form file; all of it is the paper when the seam between them cannot be told."""
    files = list(_FILE.finditer(name))
    seams = [match.start() for match in _SEAM.finditer(name)]
    if len(files) != 1 or files[0].end() != len(name) or len(seams) != 1:
        return name, ""
    return name[: seams[0]].strip(), name[seams[0] :].strip()


def paper_values(cell: str) -> list[dict[str, str]]:
    """The cell as front matter; a cell that is no table stays one paper, verbatim."""
    rows = split_papers(cell) or (Row(VERBATIM, cell, "", "", ""),)
    return [_value(row) for row in rows if row.name or row.form]


def _value(row: Row) -> dict[str, str]:
    name = _BULLET.sub("", row.name) or row.name
    named = f"{name} ({FORM}: {row.form})".strip() if row.form else name
    group = _BULLET.sub("", row.group)
    counts = {"ban_chinh": row.originals or UNKNOWN, "ban_sao": row.copies or UNKNOWN}
    return {**({"nhom": group} if group else {}), "ten": named, **counts}


def form_values(cell: str, address: str) -> list[dict[str, str]]:
    """Forms by the names of their files, to be had at the record's own address; the source gives no other."""
    names = list(dict.fromkeys(row.form for row in split_papers(cell) if row.form))
    if has_unsplit_form(cell):
        names.append(FORM_INSIDE)
    return [{"ten": name, "lien_ket": address} for name in names or [NO_FORM]]


def has_unsplit_form(cell: str) -> bool:
    """Whether a form file is named in a row that could not be split."""
    return any(_FILE.search(row.name) for row in split_papers(cell)) or (
        HEADER not in cell and bool(_FILE.search(cell))
    )
