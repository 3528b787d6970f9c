"""Rule: a consultation that has closed shows what became of the opinions (a house rule sets the number of days)."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from trangxa.content.kinds import Consultation
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, item_fault


class Args(RuleArgs):
    """`days`: calendar days after the closing day, set by the editorial board."""

    days: int = Field(ge=1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the consultations that closed more than so many days ago."""
    days = Args.model_validate(obligation.args).days
    closed = [
        item for item in site.of(Consultation) if item.record.closes + timedelta(days=days) < site.as_of
    ]
    without = [item for item in closed if not item.record.result]
    for item in without:
        key = "ket_qua" if "ket_qua" in item.lines else "han_gop_y"
        yield item_fault(
            obligation,
            item,
            key,
            f"Hết hạn góp ý từ ngày {item.record.closes:%d/%m/%Y}, đã quá {days} ngày mà chưa công bố kết quả.",
            "Ghi ket_qua (ý kiến nào tiếp thu, ý kiến nào không, vì sao) và ngay_ket_qua.",
            key="ket_qua",
        )
    if closed:
        yield Evidence(f"{len(closed) - len(without)}/{len(closed)} đợt góp ý đã kết thúc có công bố kết quả.")
    else:
        yield Inapplicable(f"Chưa có đợt góp ý nào kết thúc quá {days} ngày.")


RULE = Rule("consultation-results", "Kết quả lấy ý kiến góp ý", check, Args)
