"""Reading `commune.yml`."""

from pathlib import Path

from trangxa.content.commune import Commune
from trangxa.content.datafile import read_data
from trangxa.findings import Finding, Location

COMMUNE_FILE = "commune.yml"


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
    return read.record, list(read.findings)
