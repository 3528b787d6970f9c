"""Makes one list of all that was found: each problem once, with its bases, its identity and its waiver."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from trangxa.content.datafile import DataFile
from trangxa.content.site import Site
from trangxa.editorial.waivers import Waivers
from trangxa.findings import Finding, Severity
from trangxa.law import Obligation
from trangxa.rules.leaks.clearance import LEAK

LIMIT_RULE = "within-time-limit"

_Key = tuple[str, object, str]
Found = tuple[Finding, Obligation | None]


@dataclass(frozen=True, slots=True)
class Settled:
    """The settled findings, sorted by place, and the way from a finding as first told to the settled one."""

    findings: tuple[Finding, ...]
    _by_key: dict[_Key, Finding]

    def of(self, finding: Finding) -> Finding:
        """A finding of one obligation, with the identity and the waiver of the settled one it is part of."""
        whole = self._by_key.get(_key(finding))
        if whole is None:
            return finding
        return replace(finding, identity=whole.identity, waiver=whole.waiver, waived_until=whole.waived_until)

    def at(self, path: str) -> list[Finding]:
        """Findings on one file."""
        return [finding for finding in self.findings if finding.location.path == path]


def settle(found: Iterable[Found], site: Site, waivers: DataFile[Waivers]) -> Settled:
    """Merge what several obligations say of one thing; of several time limits the strictest speaks, all are named."""
    groups: dict[_Key, list[Found]] = defaultdict(list)
    for finding, obligation in found:
        groups[_key(finding)].append((finding, obligation))
    codes = {item.path: item.code for item in site.items} if groups else {}
    merged = {key: _merged(group, codes) for key, group in groups.items()}
    named = dict(zip(merged, _with_identities(merged.values()), strict=True))
    settled = {key: _waived(finding, site, waivers) for key, finding in named.items()}
    told = {finding.identity for finding in settled.values()}
    whole = [*settled.values(), *_on_waivers(site, waivers, told)]
    return Settled(tuple(sorted(whole, key=lambda finding: finding.order)), settled)


def _key(finding: Finding) -> _Key:
    return (finding.rule, finding.location, finding.key if finding.rule == LIMIT_RULE else finding.message)


def _merged(group: list[Found], codes: dict[str, str]) -> Finding:
    ordered = sorted(group, key=lambda entry: entry[1].limit.span if entry[1] and entry[1].limit else 0)
    first = ordered[0][0]
    bases = [finding.basis or (obligation.basis if obligation else "") for finding, obligation in ordered]
    return replace(
        first,
        severity=Severity.ERROR if any(f.severity.blocks for f, _ in group) else Severity.WARNING,
        basis="; ".join(dict.fromkeys(basis for basis in bases if basis)),
        subject=first.subject or codes.get(first.location.path, ""),
    )


def _with_identities(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Numbers in a message (days late, words short) change by themselves, so they are no part of an identity."""
    seen: dict[str, int] = defaultdict(int)
    for finding in findings:
        message = "" if finding.rule == LIMIT_RULE else re.sub(r"\d+", "0", finding.message)
        parts = (finding.rule, finding.subject or finding.location.path, finding.key, message)
        base = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:10]
        seen[base] += 1
        yield replace(finding, identity=base if seen[base] == 1 else f"{base}-{seen[base]}")


def _waived(finding: Finding, site: Site, waivers: DataFile[Waivers]) -> Finding:
    if waivers.record is None or finding.rule.startswith(LEAK):  # what must stay off the page is never waived
        return finding
    for waiver in waivers.record.waivers:
        if waiver.finding == finding.identity and waiver.holds(site.as_of):
            words = f"{waiver.approver} miễn đến {waiver.until:%d/%m/%Y}: {waiver.reason}"
            return replace(finding, waiver=words, waived_until=waiver.until)
    return finding


def _on_waivers(site: Site, waivers: DataFile[Waivers], told: set[str]) -> Iterator[Finding]:
    """What is wrong with the waivers themselves: over, or of nothing that was found."""
    for at, waiver in enumerate(waivers.record.waivers if waivers.record else ()):
        where = waivers.at(f"mien.{at}.phat_hien")
        if not waiver.holds(site.as_of):
            message = f"Phát hiện {waiver.finding} chỉ được miễn đến hết ngày {waiver.until:%d/%m/%Y}, nay đã quá hạn."
            fix = "Sửa lỗi được miễn rồi xóa mục này, hoặc xin duyệt lại và ghi den_ngay mới."
            yield Finding("waiver-expired", where, message, fix, Severity.WARNING)
        elif waiver.finding not in told:
            message = f"Không còn phát hiện nào mang mã {waiver.finding}."
            fix = "Xóa mục miễn này; nếu lỗi vẫn còn thì chép lại mã từ báo cáo mới nhất."
            yield Finding("waiver-unused", where, message, fix, Severity.WARNING)
