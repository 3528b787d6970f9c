"""`trangxa explain`: what an obligation asks, why, how it is judged, how to mend it."""

from collections.abc import Iterable

import click
from rich.text import Text

from trangxa.cli.explaining import law_lines, rule_lines
from trangxa.cli.printing import console
from trangxa.errors import TrangxaError
from trangxa.law import Obligation, load_profile, profile_ids
from trangxa.rules import RULES
from trangxa.rules.lookup import matching, near


@click.command(
    help="Giải thích một nghĩa vụ, một quy tắc hoặc một điều luật: căn cứ, cách xét, ví dụ, cách sửa.\n\n"
    "MÃ là mã nghĩa vụ (nd43.10.1.e), mã quy tắc (fields-stated) hoặc điều luật (10.1.e). Bỏ trống: in mọi mã.",
    epilog="Ví dụ: trangxa explain 10.1.e",
    short_help="Giải thích một nghĩa vụ hoặc quy tắc.",
)
@click.argument("name", required=False, metavar="[MÃ]")
def explain(name: str | None) -> None:
    """Every law of the catalogue is looked through, in force or not."""
    if name is None:
        _print(_catalogue())
        return
    obligations = [obligation for id in profile_ids() for obligation in load_profile(id).obligations]
    found = matching(obligations, name)
    if not found and name not in RULES:
        close = near(obligations, name)
        raise TrangxaError(
            f"Không có nghĩa vụ, quy tắc hay điều luật nào là “{name}”.",
            (f"Gần giống: {', '.join(close)}. " if close else "") + "Xem mọi mã bằng lệnh: trangxa explain",
        )
    _print(_explained(found, name))


def _explained(found: Iterable[Obligation], name: str) -> Iterable[str]:
    """Obligations by rule, each rule explained once after them."""
    by_rule: dict[str, list[Obligation]] = {} if name not in RULES else {name: []}
    for obligation in found:
        by_rule.setdefault(obligation.rule, []).append(obligation)
    for rule, obligations in by_rule.items():
        for obligation in obligations:
            yield from law_lines(obligation)
            yield ""
        yield from rule_lines(rule)
        yield ""


def _catalogue() -> Iterable[str]:
    for id in profile_ids():
        profile = load_profile(id)
        yield f"{profile.citation} ({profile.id})"
        for obligation in profile.obligations:
            yield f"  {obligation.id:<34}{obligation.article}: {obligation.title}"
        yield ""
    yield "Quy tắc"
    for rule in RULES.values():
        yield f"  {rule.id:<34}{rule.title}"


def _print(lines: Iterable[str]) -> None:
    """Lines that open a part stand out."""
    out = console()
    for line in lines:
        out.print(Text(line, "" if line.startswith(" ") else "bold"))
