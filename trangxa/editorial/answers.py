"""`editorial/answers.yml`: what a machine cannot judge, answered and signed by a person."""

from datetime import date
from pathlib import Path
from typing import Literal

from trangxa.content.datafile import DataFile, read_data
from trangxa.content.fields import Day, Text, key
from trangxa.content.part import Part

ANSWERS_FILE = "editorial/answers.yml"


class Answer(Part):
    """One answer to the question of one obligation; the latest one given by the day of judgement counts."""

    obligation: Text = key("nghia_vu", "Mã nghĩa vụ", "", "tt32.18.1.a")
    value: Literal["đạt", "chưa đạt", "không áp dụng"] = key("tra_loi", "Trả lời", "", "đạt")
    person: Text = key("nguoi_tra_loi", "Người trả lời", "Họ tên, chức vụ", "Lê Thu Hà, công chức Văn hóa - Thông tin")
    given: Day = key("ngay", "Ngày trả lời", "", "2026-11-10")
    evidence: Text = key("bang_chung", "Bằng chứng", "Đã xem gì, ở đâu", "Đã xem 12 trang bằng trình đọc màn hình")
    until: Day = key("den_ngay", "Có giá trị đến ngày", "", "2027-05-10")


class Answers(Part):
    """The whole file."""

    answers: tuple[Answer, ...] = key("tra_loi", "Các câu trả lời", "Chưa có thì viết []", default=())

    def latest(self, obligation: str, as_of: date) -> tuple[int, Answer] | None:
        """Position and text of the newest answer given by that day, expired or not."""
        given = [(at, a) for at, a in enumerate(self.answers) if a.obligation == obligation and a.given <= as_of]
        return max(given, key=lambda entry: (entry[1].given, entry[0]), default=None)


NO_ANSWERS: DataFile[Answers] = DataFile(ANSWERS_FILE)


def load_answers(root: Path) -> DataFile[Answers]:
    """The answers of a project; none if there is no file."""
    return read_data(root, ANSWERS_FILE, Answers, "sổ trả lời")
