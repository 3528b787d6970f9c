"""What the YAML reader complains of, said so that an editor can mend it."""

import re

import yaml

from trangxa.findings import Finding, Location

_GLUED = re.compile(r" *(?:- )?[A-Za-z_]+ ?(?:：|:(?![ /]|$)|\xa0)")
"""A key whose colon is of another kind or has no blank after it."""

_ODD_INDENT = re.compile(r" *[\xa0\u2000-\u200a\u202f\u3000]")
_SEEN: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        _GLUED,
        "Sau tên khóa thiếu dấu hai chấm “:” thường và một dấu cách thường.",
        "Xóa phần giữa tên khóa và giá trị, gõ lại dấu hai chấm và một dấu cách.",
    ),
    (
        _ODD_INDENT,
        "Đầu dòng có dấu cách lạ, thường do chép từ Word hoặc từ trang web.",
        "Xóa các dấu cách ở đầu dòng rồi gõ lại bằng phím cách.",
    ),
)
"""What an editor cannot see, and what it looks like: on the line where the reader gave up, or shortly before."""

_NO_COLON = "could not find expected ':'"
_CAUSES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "Giá trị có dấu hai chấm “: ” hoặc dòng thụt sai.",
        'Đặt cả giá trị trong ngoặc kép, như tieu_de: "Thông báo: lịch họp"; nếu là khóa mới thì viết sát lề trái.',
    ),
    (
        _NO_COLON,
        "Dòng này không có dạng “khóa: giá trị”.",
        "Thêm dấu hai chấm và một dấu cách sau tên khóa.",
    ),
    (
        "unexpected end of stream",
        "Dấu ngoặc kép hoặc nháy đơn mở ra mà không đóng lại.",
        "Thêm dấu đóng ở cuối giá trị của dòng này.",
    ),
    (
        "found unknown escape character",
        "Có dấu gạch chéo ngược \\ trong ngoặc kép.",
        "Dùng nháy đơn thay ngoặc kép, hoặc viết dấu / thay dấu \\.",
    ),
    ("cannot start any token\t", "Dòng này có dấu Tab.", "Xóa dấu Tab rồi gõ dấu cách thay vào."),
    ("cannot start any token", "Giá trị mở đầu bằng ký tự đặc biệt (@, `, %).", "Đặt cả giá trị trong ngoặc kép."),
    (
        "did not find expected '-' indicator",
        "Danh sách viết lệch: các dấu gạch đầu dòng không thẳng hàng.",
        "Cho các dấu - thẳng một cột.",
    ),
    (
        "did not find expected ',' or ']'",
        "Ngoặc vuông [ mở ra mà không đóng lại, hoặc thiếu dấu phẩy.",
        "Đóng ngoặc ] và ngăn các mục bằng dấu phẩy.",
    ),
    (
        "did not find expected ',' or '}'",
        "Ngoặc nhọn { mở ra mà không đóng lại, hoặc thiếu dấu phẩy.",
        "Đóng ngoặc } và ngăn các mục bằng dấu phẩy.",
    ),
    (
        "did not find expected key",
        "Dòng này thụt lệch so với các khóa khác, hoặc giá trị có dấu ngoặc ở giữa.",
        "Viết khóa thẳng hàng với khóa trên, và đặt cả giá trị trong ngoặc kép.",
    ),
    ("block sequence entries", "Giá trị mở đầu bằng dấu gạch ngang.", "Đặt cả giá trị trong ngoặc kép."),
    ("mapping keys are not allowed", "Giá trị mở đầu bằng dấu ?.", "Đặt cả giá trị trong ngoặc kép."),
    ("found undefined alias", "Giá trị mở đầu bằng dấu *.", "Đặt cả giá trị trong ngoặc kép."),
    ("scanning an alias", "Giá trị mở đầu bằng dấu *.", "Đặt cả giá trị trong ngoặc kép."),
    ("scanning an anchor", "Giá trị mở đầu bằng dấu &.", "Đặt cả giá trị trong ngoặc kép."),
    ("undefined tag handle", "Giá trị mở đầu bằng dấu !.", "Đặt cả giá trị trong ngoặc kép."),
    ("scanning a tag", "Giá trị mở đầu bằng dấu !.", "Đặt cả giá trị trong ngoặc kép."),
    ("expected a single document", "Phần khai báo có dòng --- hoặc ... ở giữa.", "Xóa dòng đó."),
)


def explain(error: yaml.MarkedYAMLError, source: str, path: str, first: int) -> Finding:
    """One finding for a YAML error in a text from line `first` on. Its line is where the mistake begins, not where the
    reader gave up.
    """
    problem = f"{error.problem or ''} {error.context or ''}"
    quoted = "scanning a quoted scalar" in problem or "flow" in (error.context or "")
    before = quoted or _NO_COLON in problem
    mark = error.context_mark if before and error.context_mark else error.problem_mark
    lines = source.split("\n")
    line = min(mark.line if mark else 0, len(lines) - 1)
    tab = "\t" if "\t" in lines[line] else ""
    message, fix = next(
        ((m, f) for sign, m, f in _CAUSES if sign in problem.replace(" token", f" token{tab}")),
        ("Phần khai báo viết sai cú pháp.", "So dòng này với mẫu của lệnh “trangxa new” và viết lại."),
    )
    if not quoted and (seen := _seen(lines, line)):
        line, message, fix = seen
    text = lines[line].strip()
    if re.search("[“”]", text) and "ngoặc kép" in fix:
        fix += " Ngoặc cong “ ” không thay được ngoặc kép thẳng."
    shown = f" Dòng này: {text[:80]}" if text else ""
    return Finding("bad-yaml", Location(path, line + first), message + shown, fix)


def _seen(lines: list[str], gave_up: int) -> tuple[int, str, str] | None:
    """Index of the line with what cannot be seen, and what to say of it."""
    near = range(gave_up, max(-1, gave_up - 3), -1)
    return next(((at, message, fix) for at in near for sign, message, fix in _SEEN if sign.match(lines[at])), None)
