"""Rule: the level of each procedure is called as the law in force calls it."""

from collections.abc import Iterator

from pydantic import Field

from trangxa.content.kinds import Procedure
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, folder_of, item_fault
from trangxa.rules.presence import lacking, on_show


class Args(RuleArgs):
    """`words`: the levels that the law knows."""

    words: tuple[str, ...] = Field(min_length=1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge `muc_do` of every procedure."""
    words = Args.model_validate(obligation.args).words
    procedures = site.of(Procedure)
    if not procedures:
        yield from lacking(site, obligation, folder_of(obligation), "Chưa có thủ tục nào để xét mức độ.")
        return
    for item in procedures:
        level = item.record.service_level
        if level not in words:
            message = f"Mức độ “{level}” không có trong cách gọi của {obligation.citation}: {', '.join(words)}."
            fix = f"Sửa muc_do theo Cổng Dịch vụ công quốc gia, ghi một trong: {', '.join(words)}."
            yield item_fault(obligation, item, "muc_do", message, fix)
    yield Evidence(f"Đã xét mức độ của {len(procedures)} thủ tục.", on_show(procedures))


RULE = Rule("procedure-levels", "Tên gọi mức độ dịch vụ công", check, Args)
