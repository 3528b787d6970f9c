"""Rule: a section's newest item is not older than some days (a house rule; the decree says “thường xuyên”)."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, fault, folder_of
from trangxa.rules.presence import entries, how_to_add


class Args(RuleArgs):
    """`days`: calendar days, set by the editorial board."""

    days: int = Field(ge=1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the newest item of the section."""
    days = Args.model_validate(obligation.args).days
    folder = folder_of(obligation)
    title = section_of_folder(folder).title
    dated = [(item.record.posted, item.path) for item in entries(site, folder) if item.record.posted]
    if not dated:
        yield Inapplicable(f"Chuyên mục “{title}” chưa có mục ghi ngày đăng.")
        return
    newest, path = max(dated)
    if newest < site.as_of - timedelta(days=days):
        yield fault(
            obligation,
            Location(path),
            f"Mục mới nhất của “{title}” đăng ngày {newest:%d/%m/%Y}, đã quá {days} ngày "
            "(mức nhắc của Ban Biên tập; nghị định chỉ nói “thường xuyên”).",
            f"{how_to_add(folder)}.",
        )
    else:
        yield Evidence(f"Mục mới nhất của “{title}” đăng ngày {newest:%d/%m/%Y}.", (Location(path),))


RULE = Rule("recently-posted", "Cập nhật thường xuyên", check, Args)
