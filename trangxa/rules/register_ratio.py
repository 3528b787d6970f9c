"""Rule: documents that the register of issued documents lists are posted; what is missing is named one by one."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from trangxa.content.kinds import Document
from trangxa.content.site import Site
from trangxa.content.workdays import UnknownYearError, missed_day, missed_deadline
from trangxa.editorial.issued import ISSUED_FILE, Issued, Register
from trangxa.findings import Evidence, Finding, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, Unread, fault
from trangxa.rules.numbers import fits_file_name, plain
from trangxa.rules.presence import unread_in
from trangxa.rules.unknown_year import unknown_year

_FOLDER = "docs/van-ban"
_NO_REGISTER = "Chưa có sổ văn bản đã ban hành (editorial/issued.csv) để so."


class Args(RuleArgs):
    """`normative`: only normative documents, only the others, or (left out) all."""

    normative: bool | None = None


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Compare by number and year of issue. Without a register only a `hard` obligation is broken."""
    register, args = context.register, Args.model_validate(obligation.args)
    if not register.present:
        yield _without(obligation)
        return
    if register.findings:
        yield Unread((ISSUED_FILE,))
    rows = [row for row in register.rows if args.normative in (None, row.normative) and row.issued <= site.as_of]
    wanted = [row for row in rows if not row.withheld]
    missing = [row for row in unposted(site, register) if args.normative in (None, row.normative)]
    if unread := tuple(path for path in unread_in(site, _FOLDER) if any(_is_of(row, path) for row in missing)):
        yield Unread(unread)
        missing = [row for row in missing if not any(_is_of(row, path) for path in unread)]
    try:
        late = [row for row in missing if _is_late(site, obligation, row, context)]
    except UnknownYearError as error:
        yield unknown_year(error.year, context.calendar, obligation)
        return
    for row in late:
        yield _missing(obligation, row)
    yield _ratio(len(wanted), len(missing), len(missing) - len(late), len(rows) - len(wanted))


def unposted(site: Site, register: Register) -> list[Issued]:
    """Documents issued by the day of judgement that must be posted and are not, in the register's order."""
    posted = {_key(item.record.number, item.record.issued.year) for item in site.of(Document)}
    wanted = (row for row in register.rows if row.issued <= site.as_of and not row.withheld)
    return [row for row in wanted if _key(row.number, row.issued.year) not in posted]


def _without(obligation: Obligation) -> Said:
    if obligation.level != "hard":
        return Inapplicable(_NO_REGISTER)
    fix = "Xuất sổ văn bản đi từ hệ thống quản lý văn bản thành tệp CSV và lưu vào editorial/issued.csv."
    return fault(obligation, Location(ISSUED_FILE), _NO_REGISTER, fix)


def _key(number: str, year: int) -> tuple[str, int]:
    """Numbers start again each year."""
    return plain(number), year


def _is_of(row: Issued, path: str) -> bool:
    """Whether a document that could not be read is this one, by the name of its file."""
    return fits_file_name(row.number, PurePosixPath(path).stem)


def _is_late(site: Site, obligation: Obligation, row: Issued, context: Context) -> bool:
    """With a limit in the obligation a document counts as missing only after it; without one, from the next day on."""
    limit = obligation.limit
    if limit is None:
        return row.issued < site.as_of
    missed = missed_deadline if limit.day_kind == "working" else missed_day
    return missed(row.issued, site.as_of, limit.days, context.calendar) is not None


def _missing(obligation: Obligation, row: Issued) -> Finding:
    message = f"Chưa đăng {row.form or 'văn bản'} số {row.number} ngày {row.issued:%d/%m/%Y}: {row.abstract}."
    fix = "Chạy lệnh “trangxa new van-ban” và đăng văn bản này; nếu không được đăng thì ghi lý do vào ly_do_khong_dang."
    return fault(obligation, Location(ISSUED_FILE, row.line), message, fix, kind=Document.kind, key="so_ky_hieu")


def _ratio(wanted: int, missing: int, waiting: int, withheld: int) -> Said:
    if not wanted and not withheld:
        return Inapplicable("Sổ văn bản không có văn bản nào thuộc loại này.")
    said = f"Đã đăng {wanted - missing}/{wanted} văn bản phải đăng trong sổ"
    said += f", {waiting} văn bản còn trong hạn" if waiting else ""
    said += f"; {withheld} văn bản không đăng, sổ có ghi lý do." if withheld else "."
    return Evidence(said, (Location(ISSUED_FILE),))


RULE = Rule("register-ratio", "Tỷ lệ văn bản đã đăng so với sổ văn bản", check, Args)
