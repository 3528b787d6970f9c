"""What the YAML reader complains of, said so that an editor can mend it."""

import yaml

from trangxa.findings import Finding, Location

_CAUSES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "Giá trị có dấu hai chấm “: ” hoặc dòng thụt sai.",
        'Đặt cả giá trị trong ngoặc kép, như tieu_de: "Thông báo: lịch họp"; nếu là khóa mới thì viết sát lề trái.',
    ),
    (
        "could not find expected ':'",
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
    ("found undefined alias", "Giá trị mở đầu bằng dấu *.", "Đặt cả giá trị trong ngoặc kép."),
    ("undefined tag handle", "Giá trị mở đầu bằng dấu !.", "Đặt cả giá trị trong ngoặc kép."),
    ("expected a single document", "Phần khai báo có dòng --- hoặc ... ở giữa.", "Xóa dòng đó."),
)


def explain(error: yaml.MarkedYAMLError, source: str, path: str) -> Finding:
    """One finding for a YAML error; the line is where the mistake begins, not where the reader gave up."""
    problem = f"{error.problem or ''} {error.context or ''}"
    quoted = "scanning a quoted scalar" in problem or "flow" in (error.context or "")
    mark = error.context_mark if quoted and error.context_mark else error.problem_mark
    line = min(mark.line if mark else 0, source.count("\n"))
    message, fix = next(
        ((m, f) for sign, m, f in _CAUSES if sign in problem),
        ("Phần khai báo viết sai cú pháp.", "So dòng này với mẫu của lệnh “trangxa new” và viết lại."),
    )
    text = source.split("\n")[line].strip()
    shown = f" Dòng này: {text[:80]}" if text else ""
    return Finding("bad-yaml", Location(path, line + 2), message + shown, fix)
