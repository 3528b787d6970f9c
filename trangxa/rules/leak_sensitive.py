"""Rule: no list that tells of named persons' health, offences, faith (NĐ 13/2023 Art. 2.4)."""

import re
from collections.abc import Collection, Iterator

from trangxa.content.site import Site
from trangxa.findings import Finding, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.blocks import Block, blocks_of
from trangxa.rules.leaks.contacts import public_names
from trangxa.rules.leaks.marks import LISTS, PLIGHTS
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.plights import plight_in
from trangxa.rules.leaks.rows import Row, Shape
from trangxa.rules.leaks.telling import looked_through, tell, tell_lawful

_SENSITIVE = {
    about: re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    for about, words in {
        "sức khỏe, khuyết tật": "khuyết tật|dạng tật|tật nguyền|hiv|aids|tâm thần|nghiện|ung thư|bệnh nhân|mắc bệnh|"
        "người bệnh|bệnh án|chẩn đoán|loại bệnh|tên bệnh|bệnh tật|bệnh hiểm nghèo|f0|tình trạng sức kh(?:ỏe|oẻ)|"
        "sức kh(?:ỏe|oẻ) loại|phân loại sức kh(?:ỏe|oẻ)",
        "tiền án, vi phạm": "tiền án|tiền sự|án treo|phạm nhân|bị can|bị cáo|tội danh|phạm tội|"
        "chấp hành (?:xong )?(?:án|hình phạt)|đặc xá|tái h(?:òa|oà) nhập",
        "tôn giáo": "tôn giáo|theo đạo|tín đồ|chức sắc",
    }.items()
}
_ILLNESS = re.compile(
    r"\s*(?:các |tên |loại |tiền sử |tình trạng )?(?:căn )?bệnh(?: lý| mắc| chính| nền| đang mắc| tật)?\s*"
)
_ORIGIN = re.compile(r"\s*(?:dân tộc|ngày vào đảng|quan điểm chính trị)\s*")
_HELPERS = re.compile(
    r"ủng hộ|đóng góp|quyên góp|hảo tâm|tài trợ|tình nguyện|cộng tác viên|giáo viên|bác sĩ|y sĩ|tập huấn|biểu dương|"
    r"khen thưởng|người tốt việc tốt|ban vận động|ban chỉ đạo|tổ công tác|thành viên"
)
_FIX_TEXT = "Bỏ họ tên hoặc bỏ chi tiết ấy; người đó đồng ý cho đăng thì ghi ở can_cu_cong_khai."
_FIX = "Gỡ danh sách; việc cần công khai thì chỉ nêu số lượng, hoặc họ tên và xóm theo đúng luật."


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge tables and lists of persons by their heads, their rows and the lines above them; then running text."""
    known = public_names(site)
    told = set[tuple[str, str, int]]()
    for paper in context.papers.marked(site, LISTS):
        for block in blocks_of(paper):
            if finding := _list(obligation, paper, block, known):
                told.add((paper.path, paper.part, block.rows[0].block))
                yield finding
    for paper in context.papers.marked(site, PLIGHTS):
        for _, row, after in paper.flowing:
            if row.shape is Shape.CELLS or (row.block and (paper.path, paper.part, row.block) in told):
                continue
            if plight := plight_in(f"{row.text} {after}", known, len(row.text)):
                message = f"Nêu tên một người kèm thông tin nhạy cảm: {plight[1]}"
                yield tell_lawful(obligation, paper, row, message, _FIX_TEXT)
    yield looked_through(context.papers.of(site))


def _list(obligation: Obligation, paper: Paper, block: Block, known: Collection[str]) -> Finding | None:
    if (found := _found(paper, block, known)) is not None:
        about, row, count = found
        return tell_lawful(obligation, paper, row, f"Danh sách {count} người kèm thông tin nhạy cảm: {about}", _FIX)
    if any(_ORIGIN.fullmatch(head.lower()) for head in block.head) and not paper.loose:
        message = f"Danh sách {len(block.people)} người kèm cột dân tộc, ngày vào Đảng hoặc quan điểm chính trị"
        return tell(obligation, paper, block.people[0][0], message, _FIX, severity=Severity.WARNING)
    return None


def _found(paper: Paper, block: Block, known: Collection[str]) -> tuple[str, Row, int] | None:
    """What a list tells, the first row that tells it, of how many persons."""
    everyone, private = block.people, block.private(known)
    heads = block.head if not paper.loose else ()
    ill = "sức khỏe, khuyết tật" if any(_ILLNESS.fullmatch(head.lower()) for head in heads) else ""
    if about := _about(" ; ".join(heads)) or ill:
        return about, everyone[0][0], len(everyone)
    context = f"{block.above}\n{paper.item.title if paper.own else ''}"
    if block.of_staff or not private or _HELPERS.search(context.lower()):
        return None
    if about := _about(context):
        return about, private[0][0], len(private)
    telling = [(row, about) for row, _ in private if (about := _about(row.text))]
    return (telling[0][1], telling[0][0], len(telling)) if telling else None


def _about(text: str) -> str:
    said = text.lower()
    return next((name for name, pattern in _SENSITIVE.items() if pattern.search(said)), "")


RULE = Rule("leak-sensitive", "Không lộ thông tin nhạy cảm của người được nêu tên", check)
