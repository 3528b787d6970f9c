"""Whether what a member hands over is fit to be approved: no faults now or on its day, nothing sent back unchanged."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from trangxa.audit.report import Report
from trangxa.cli.desk import Desk
from trangxa.cli.gate import Examination, examine
from trangxa.cli.printing import console, print_finding
from trangxa.cli.standing import when
from trangxa.editorial.entry import Version
from trangxa.errors import TrangxaError
from trangxa.findings import Finding

_AHEAD = frozenset({"not-yet-posted", "far-ahead"})


def refuse_faults(examination: Examination, names: Iterable[str]) -> None:
    """TrangxaError if something is wrong with the items of these paths or codes, after the findings on them."""
    wanted = frozenset(names)
    codes = {item.code for item in examination.site.written if not wanted.isdisjoint((item.path, item.code))}
    _refuse([found for found in examination.report.findings if found.blocks and _concerns(found, wanted, codes)])


def refuse_later_faults(root: Path, examination: Examination, paths: frozenset[str]) -> None:
    """The same for items that wait for their day, judged as of that day: nobody looks at them again until then."""
    coming = [item for item in examination.site.coming if item.path in paths]
    for day in sorted({item.record.posted for item in coming if item.record.posted}):
        report = examine(root, day, working=True).report
        mine = {item.path for item in coming if item.record.posted == day}
        _refuse([found for found in report.findings if found.blocks and found.location.path in mine])


def without_returned(desk: Desk, versions: Mapping[str, Version], *, named: bool) -> dict[str, Version]:
    """The versions that were not sent back as they are. TrangxaError for one that was asked for by its name."""
    fresh = dict[str, Version]()
    for code, version in versions.items():
        refusal = desk.books.standing(code).refusal
        if refusal is None or refusal.version.digest != version.digest:
            fresh[code] = version
            continue
        told = f"{version.path} bị trả ngày {when(refusal.at)} vì “{refusal.reason}”, mà tệp chưa sửa gì"
        if named:
            again = f"trangxa submit {version.path} --again"
            raise TrangxaError(f"{told}.", f"Sửa theo lý do ấy rồi trình lại; muốn trình y nguyên thì chạy: {again}")
        click.echo(f"LƯU Ý: {told}; lần này không trình mục ấy.")
    return fresh


def tell_ahead(report: Report, paths: frozenset[str]) -> None:
    """Remind of items that will not be seen before their day."""
    for found in report.findings:
        if found.rule in _AHEAD and found.location.path in paths:
            click.echo(f"LƯU Ý: {found.location.path}: {found.message}")


def _concerns(found: Finding, names: frozenset[str], codes: set[str]) -> bool:
    """A code that two items bear is told of at one of them only."""
    return found.location.path in names or (found.rule == "duplicate-code" and found.subject in codes)


def _refuse(wrong: list[Finding]) -> None:
    for found in wrong:
        print_finding(console(), found)
    if wrong:
        raise TrangxaError("Chưa trình được: bài còn lỗi.", "Sửa các lỗi trên rồi trình lại.")
