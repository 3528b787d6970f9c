"""Reading `commune.yml`."""

from collections.abc import Iterator
from pathlib import Path

from trangxa.content.commune import Commune
from trangxa.content.datafile import DataFile, read_data
from trangxa.findings import Finding, Location

COMMUNE_FILE = "commune.yml"
_EMBLEMS = (".svg", ".png", ".webp")


def load_commune(root: Path) -> tuple[Commune | None, list[Finding]]:
    """The commune and what is wrong with its file; `None` when it cannot be used."""
    read = read_data(root, COMMUNE_FILE, Commune, "thông tin cơ quan")
    if read.record is None and not read.findings:
        return None, [
            Finding(
                "missing-file",
                Location(COMMUNE_FILE),
                "Không có tệp commune.yml (thông tin cơ quan).",
                "Lấy lại tệp từ bản lưu; thiếu nó không dựng được trang.",
            )
        ]
    return read.record, [*read.findings, *_emblem_faults(root, read)]


def _emblem_faults(root: Path, read: DataFile[Commune]) -> Iterator[Finding]:
    emblem = read.record.emblem if read.record else None
    if emblem and not (emblem.endswith(_EMBLEMS) and (root / emblem).is_file()):
        yield Finding(
            "missing-file",
            read.at("bieu_trung"),
            f"Biểu trưng “{emblem}” không có trong thư mục hoặc không phải tệp {', '.join(_EMBLEMS)}.",
            "Chép tệp vào đúng chỗ rồi ghi đường dẫn tính từ thư mục gốc, hoặc xóa dòng bieu_trung.",
            key="bieu_trung",
        )
