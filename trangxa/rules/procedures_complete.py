"""Rule: each procedure shows all its parts, and every form it names can be fetched."""

from collections.abc import Iterator

from trangxa.content.kinds import Procedure
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, folder_of, item_fault
from trangxa.rules.presence import lacking, on_show


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge forms; that the parts are filled in is ensured on reading."""
    procedures = site.of(Procedure)
    if not procedures:
        yield from lacking(site, obligation, folder_of(obligation), "Chưa có thủ tục nào được công khai.")
        return
    for item in procedures:
        forms = item.record.forms
        for index, form in enumerate(() if forms == "Không" else forms):
            if not (form.file or form.link):
                yield item_fault(
                    obligation,
                    item,
                    f"mau_don.{index}",
                    f"Mẫu “{form.name}” chưa tải về được.",
                    "Ghi tep (tệp đặt cạnh thủ tục) hoặc lien_ket (địa chỉ trên Cổng Dịch vụ công quốc gia).",
                )
    yield Evidence(f"{len(procedures)} thủ tục hiển thị đủ các bộ phận cấu thành.", on_show(procedures))


RULE = Rule("procedures-complete", "Thủ tục hiển thị đủ bộ phận cấu thành", check)
