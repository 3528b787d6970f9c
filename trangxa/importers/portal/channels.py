"""The cell of channels: `Trực tuyến5 Ngày làm việcMiễn phí(…)…Trực tiếp…` into ways, time limits, fees and remarks."""

import re
from typing import NamedTuple

from trangxa.importers.portal.text import NOT_STATED, NOTHING, one_line

HEADER = "Hình thức nộpThời gianPhí, lệ phíMô tả"
WAYS = {"Trực tiếp": "trực tiếp", "Trực tuyến": "trực tuyến", "Dịch vụ bưu chính": "bưu chính"}
NO_UNIT = "nguồn không ghi đơn vị"
RUN_TOGETHER = "Nguồn ghi liền thời hạn và phí, xem ghi chú"
UNSPLIT = "Nguồn chưa tách được, xem ghi chú"
NO_CASE = "Nguồn không nói rõ trường hợp"
EACH_WAY = "Xem từng cách nộp"
_LONGEST_FEE = 200
"""Longest fee, in characters, that the summary of a procedure repeats."""

_UNIT = "(?:Ngày làm việc|Ngày|Giờ|Tháng|Năm|Phút|Tuần)"
_ROW = re.compile(
    rf"(?P<way>{'|'.join(WAYS)})"
    rf"(?P<time>\d+ {_UNIT}|{NOTHING}|\d*|[A-ZĐ][^\d\n]{{0,80}}?)"
    rf"(?<!\s)(?P<fee>Miễn phí|{NOTHING}|\d[\d,.]* (?:VNĐ|Việt Nam Đồng|USD))"
)


class Row(NamedTuple):
    """A way of handing in: slices of the cell, in its order."""

    way: str
    time: str
    fee: str
    fee_note: str
    remark: str

    @property
    def certain(self) -> bool:
        """Whether time and fee are told apart: `120 VNĐ` may be 1 and 20, or 12 and 0."""
        return bool(self.time) and not (self.time.isdigit() and self.fee[0].isdigit())


def split_channels(cell: str) -> tuple[Row, ...]:
    """Rows of a cleaned cell; none when it does not begin with a row."""
    rest = cell.removeprefix(HEADER).strip()
    found = list(_ROW.finditer(rest))
    if not found or found[0].start():
        return ()
    ends = [match.start() for match in found[1:]] + [len(rest)]
    return tuple(
        Row(match["way"], match["time"], match["fee"], *_fee_note(rest[match.end() : end]))
        for match, end in zip(found, ends, strict=True)
    )


def _fee_note(after: str) -> tuple[str, str]:
    """The bracketed remark on the fee and the rest; the remark is empty when its end cannot be told."""
    if not after.startswith("("):
        return "", after.strip()
    depth = 0
    for index, letter in enumerate(after):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            note, rest = after[: index + 1], after[index + 1 :]
            return ("", after.strip()) if rest[:1].isspace() else (note, rest.strip())
    return "", after.strip()


def channel_values(cell: str) -> list[dict[str, str]]:
    """The cell as front matter: at least one channel, as the kind wants; what is not split stays in `ghi_chu`."""
    rows = split_channels(cell)
    if not rows:
        body = cell.removeprefix(HEADER).strip()
        word = UNSPLIT if body else NOT_STATED
        return [{"kenh": "trực tiếp", "thoi_han": word, "phi_le_phi": word, "ghi_chu": body or NOT_STATED}]
    ways = [row.way for row in rows]
    return [_value(row, repeated=ways.count(row.way) > 1) for row in rows]


def _value(row: Row, *, repeated: bool) -> dict[str, str]:
    if row.certain:
        time, remark = _time(row.time), row.remark
        fee = NOT_STATED if row.fee == NOTHING else row.fee
        fee = one_line(f"{fee} {row.fee_note}".strip())
    else:
        time = fee = RUN_TOGETHER
        remark = f"{row.time}{row.fee}{row.fee_note}\n{row.remark}".strip()
    note = remark or (NO_CASE if repeated else "")
    value = {"kenh": WAYS[row.way], "thoi_han": time, "phi_le_phi": fee}
    return {**value, "ghi_chu": note} if note else value


def _time(time: str) -> str:
    if time == NOTHING:
        return NOT_STATED
    return f"{time} ({NO_UNIT})" if time.isdigit() else time


def fee_summary(channels: list[dict[str, str]]) -> str:
    """The one fee of all channels, or a pointer to each."""
    fees = {channel["phi_le_phi"] for channel in channels}
    fee = next(iter(fees))
    told = len(fees) == 1 and fee not in (RUN_TOGETHER, UNSPLIT) and len(fee) <= _LONGEST_FEE
    return fee if told else EACH_WAY
