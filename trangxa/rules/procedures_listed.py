"""Rule: the section of online public services lists procedures by field, each with its level."""

from collections import Counter
from collections.abc import Iterator

from trangxa.content.kinds import Procedure
from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, folder_of
from trangxa.rules.presence import lacking, place


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the list; that each states `linh_vuc` and `muc_do` is ensured on reading."""
    folder = folder_of(obligation)
    title = section_of_folder(folder).title
    procedures = site.of(Procedure)
    if not procedures:
        yield from lacking(site, obligation, folder, f"Chuyên mục “{title}” chưa có thủ tục nào.")
        return
    fields = {item.record.topic for item in procedures}
    levels = Counter(item.record.service_level for item in procedures)
    shown = ", ".join(f"{count} {level}" for level, count in sorted(levels.items()))
    yield Evidence(
        f"Mục “{title}” có {len(procedures)} thủ tục thuộc {len(fields)} lĩnh vực ({shown}).", (place(site, folder),)
    )


RULE = Rule("procedures-listed", "Danh mục dịch vụ công theo lĩnh vực và mức độ", check)
