"""Rule: what speaks of today does not rest on a law that no longer stands."""

import re
from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding, Severity
from trangxa.law import Obligation
from trangxa.law.dead import DeadLaw, dead_laws
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault
from trangxa.rules.selecting import is_current
from trangxa.rules.texts import Passage, Search, passages

_PAST = re.compile(r"\b(thay|hết hiệu lực|bãi bỏ|trước đây|không còn|cũ|sửa đổi)\b", re.IGNORECASE)
"""Words by which a text says itself that the law is no longer the one to follow."""
_KIND = r"(?:Nghị định|NĐ|Thông tư|TT|Luật|Quyết định|QĐ)(?:\s+số)?\s+"


class Args(RuleArgs):
    """`kept`: numbers of laws that the profile keeps though they no longer stand, as it does with NĐ 43/2011."""

    kept: tuple[str, ...] = ()


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge standing items and items of a day on which the law no longer stood."""
    kept = Args.model_validate(obligation.args).kept
    laws = [law for law in dead_laws() if law.dead_on(site.as_of) and law.number not in kept]
    pattern = re.compile("|".join(_forms(law) for law in laws) or r"(?!)")
    search = Search.of(pattern, (_short(law) for law in laws))
    for item in site.items:
        found = [(_meant(passage, laws), passage) for passage in passages(site, item, search)]
        excused = {law.number for law, passage in found if _told_as_past(passage, law)}
        for law, passage in found:
            if is_current(item, site.as_of, law.since) and law.number not in excused:
                yield _cited(obligation, passage, law)
    yield Evidence(f"Đã rà {len(site.items)} mục theo danh mục {len(laws)} văn bản hết hiệu lực.")


def _forms(law: DeadLaw) -> str:
    """The number in full, or without its end after the kind of law: `Nghị định 43/2011`."""
    whole = re.escape(law.number)
    return rf"(?:(?<![\w/.-]){whole}(?![\w-])|{_KIND}{re.escape(_short(law))}(?![\w/-]))"


def _short(law: DeadLaw) -> str:
    return "/".join(law.number.split("/")[:2])


def _meant(passage: Passage, laws: list[DeadLaw]) -> DeadLaw:
    return next(law for law in laws if re.fullmatch(_forms(law), passage.found))


def _told_as_past(passage: Passage, law: DeadLaw) -> bool:
    """Whether the text says that the law has ended: said once, it is said for the whole item."""
    return bool(_PAST.search(passage.around)) or any(number in passage.around for number in law.replaced_by)


def _cited(obligation: Obligation, passage: Passage, law: DeadLaw) -> Finding:
    message = f"Dẫn {law.number} ({law.title}), hết hiệu lực từ ngày {law.since:%d/%m/%Y}."
    instead = f"Dẫn {', '.join(law.replaced_by)}" if law.replaced_by else "Dẫn văn bản đang có hiệu lực"
    fix = f"{instead}; nếu nhắc chuyện cũ thì nói rõ văn bản đã hết hiệu lực."
    if law.source.mark != "SRC":
        fix += " Ngày hết hiệu lực chưa kiểm chứng, đối chiếu vbpl.vn trước khi sửa."
    severity = None if law.source.mark == "SRC" else Severity.WARNING
    return fault(obligation, passage.where, message, fix, severity=severity, key=passage.key)


RULE = Rule("cross-dead-law", "Không dẫn văn bản đã hết hiệu lực", check, Args)
