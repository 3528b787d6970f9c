"""An auditor's form filled from a published site alone; what its pages do not tell is left to a person."""

from trangxa.audit.scoring import Filled, fill_form, profile_of
from trangxa.audit.summary import Summary
from trangxa.editorial.issued import NO_REGISTER
from trangxa.errors import TrangxaError
from trangxa.law import Form
from trangxa.published.folder import Folder
from trangxa.published.judging import ChosenDay, judged
from trangxa.published.relocation import relocated


def fill_published(folder: Folder, form: Form, day: ChosenDay, version: str) -> tuple[Filled, Summary]:
    """The answers, and the summary they rest on. TrangxaError for a site that does not tell its items apart."""
    with judged(folder, profile_of(form), day) as found:
        if found.site.foreign:
            raise TrangxaError(
                "Trang này không ghi dữ liệu để máy đếm được từng mục, nên không điền được biểu.",
                "Điền biểu từ nguồn của dự án: bỏ TRANG; hoặc bỏ --form để xem báo cáo về trang.",
            )
        return fill_form(form, found.content, relocated(found.report), NO_REGISTER), found.summary(version)
