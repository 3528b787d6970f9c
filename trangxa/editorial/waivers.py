"""`editorial/waivers.yml`: findings that a responsible person lets stand, for a reason and until a day."""

from datetime import date
from pathlib import Path

from trangxa.content.datafile import DataFile, read_data
from trangxa.content.fields import Day, Text, key
from trangxa.content.part import Part

WAIVERS_FILE = "editorial/waivers.yml"


class Waiver(Part):
    """One finding let stand. Findings that leak secrets or private data cannot be waived."""

    finding: Text = key("phat_hien", "Mã phát hiện", "Mã in kèm phát hiện trong báo cáo", "a1b2c3d4e5")
    reason: Text = key("ly_do", "Lý do", "", "Văn bản gốc của tỉnh chưa có bản điện tử")
    approver: Text = key("nguoi_duyet", "Người duyệt", "Họ tên, chức vụ", "Lường Văn Thuận, Trưởng Ban Biên tập")
    until: Day = key("den_ngay", "Miễn đến ngày", "", "2026-12-31")

    def holds(self, as_of: date) -> bool:
        """Whether it still counts on that day."""
        return as_of <= self.until


class Waivers(Part):
    """The whole file."""

    waivers: tuple[Waiver, ...] = key("mien", "Các phát hiện được miễn", "Chưa có thì viết []", default=())


NO_WAIVERS: DataFile[Waivers] = DataFile(WAIVERS_FILE)


def load_waivers(root: Path) -> DataFile[Waivers]:
    """The waivers of a project; none if there is no file."""
    return read_data(root, WAIVERS_FILE, Waivers, "sổ miễn")
