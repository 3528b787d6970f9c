"""What `trangxa explain` says of an obligation and of the rule that judges it, line by line."""

from collections.abc import Iterator
from typing import Any

import yaml

from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.editorial.waivers import WAIVERS_FILE
from trangxa.law import Limit, Obligation
from trangxa.rules import RULES
from trangxa.rules.cases import Case, CaseFile, load_cases
from trangxa.rules.leaks.clearance import LEAK

_BINDS = {"yes": "có", "by-analogy": "áp dụng tương tự", "no": "không"}
_LEVELS = {
    "hard": "thiếu thì chưa được đăng trang",
    "soft": "nhắc nhở theo luật, không chặn đăng",
    "house": "mức nhắc của Ban Biên tập, luật không quy định",
}
_TOLD = {"statement": "Chương trình bảo đảm", "question": "Câu hỏi cho người kiểm tra", "help": "Cách xem"}
"""Arguments of rules that say something to people."""

_MARKS = {"SRC": "đã đọc văn bản", "SRC-2": "theo nguồn thứ cấp", "MEM": "chưa kiểm chứng"}


class _Plain(yaml.SafeDumper):
    """Writes values as editors do: dates, numbers and true without quotes."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


def law_lines(obligation: Obligation) -> Iterator[str]:
    """The law: words of the article, force, whether it binds and why, limit, source."""
    yield obligation.title
    yield f"  Mã: {obligation.id}" + (f" (dòng {obligation.point} của bảng đối chiếu)" if obligation.point else "")
    yield f"  Căn cứ: {obligation.basis}"
    force, end = obligation.in_force, obligation.in_force.end
    until = f" đến hết ngày {end:%d/%m/%Y}" if end else ""
    yield f"  Hiệu lực: từ ngày {force.start:%d/%m/%Y}{until}. {force.note}"
    if obligation.kept:
        yield f"  Vì sao vẫn xét: {obligation.kept}"
    yield f"  Ràng buộc cấp xã: {_BINDS[obligation.binds.value]}. {obligation.binds.reason}"
    yield f"  Mức độ: {_LEVELS[obligation.level]}"
    if obligation.limit:
        yield f"  Thời hạn: {_limit(obligation, obligation.limit)}"
    for cover in obligation.covers:
        yield f"  Phải ghi: {', '.join(cover.keys)} ({_of(cover.kind)})"
    for name, label in _TOLD.items():
        if told := obligation.args.get(name):
            yield f"  {label}: {told}"
    yield f"  Nguồn: {_MARKS[obligation.source.mark]} ({obligation.source.mark}). {obligation.source.note}"


def rule_lines(rule: str) -> Iterator[str]:
    """How the rule judges, what it lets pass, a right and a wrong example, the remedy, who may waive."""
    file = load_cases(rule)
    yield f"Cách xét: {RULES[rule].title} ({rule})"
    yield f"  {file.judged}"
    if file.tolerance:
        yield f"  Không bị coi là lỗi: {file.tolerance}"
    for role, label in (("right", "Ví dụ đúng"), ("wrong", "Ví dụ sai")):
        for case in [case for case in file.cases if case.role == role][:1]:
            yield f"{label}: {case.name} (chỉ ghi những dòng liên quan)"
            yield from (f"  {line}" for line in example(case))
    if file.of("wrong"):
        yield from _remedies(file)
        nobody = rule.startswith(LEAK)
        yield f"Ai được miễn: {'không ai' if nobody else f'{file.waivable_by} (ghi vào {WAIVERS_FILE})'}."


def example(case: Case) -> Iterator[str]:
    """The files of a case as an editor would write them."""
    for path, keys in case.items.items():
        yield f"{path}:"
        front = {key: value for key, value in keys.items() if key != "than" and value is not None}
        yield from (f"  {line}" for line in ("---", *_yaml(front), "---", *str(keys.get("than") or "…").split("\n")))
    if case.office:
        yield "commune.yml:"
        yield from (f"  {line}" for line in _yaml({key: value for key, value in case.office.items() if value}))
    for path, text in case.files.items():
        yield f"{path}:"
        yield from (f"  {line}" for line in text.rstrip("\n").split("\n"))
    for path, text in case.pdfs.items():
        yield f"{path}: " + ("trang đầu ghi" if text else "bản quét, không có lớp chữ")
        yield from (f"  {line}" for line in text.split("\f")[0].split("\n") if line)
    for path, file in {**case.docx, **case.xlsx}.items():
        yield f"{path}: " + (f"còn {', '.join(file.left)}" if file.left else "không còn phần thừa")
    yield from (f"{path}: ảnh {told} chụp" for path, told in case.pictures.items())
    if not (case.items or case.office or case.files or case.pdfs):
        yield "(không cần tệp nào)" if case.role == "right" else "(không có tệp nào)"


def _remedies(file: CaseFile) -> Iterator[str]:
    for case in file.of("wrong")[:1]:
        for expected in case.findings:
            where = f"{expected.path}, dòng {expected.key}" if expected.key else expected.path
            yield f"  Chương trình báo: {where}: {expected.message}"
            if expected.fix:
                yield f"Cách sửa: {expected.fix}"


def _yaml(values: dict[str, Any]) -> list[str]:
    text: str = yaml.dump(values, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100)
    return text.rstrip("\n").split("\n")


def _limit(obligation: Obligation, limit: Limit) -> str:
    kind = str(obligation.args.get("kind", ""))
    key = keys_of(KINDS[kind]).get(limit.start) if kind in KINDS else None
    label = key.label.lower() if key else limit.start
    return f"{limit.words}, đếm từ ngày sau {label} ({limit.start})"


def _of(kind: str) -> str:
    return KINDS[kind].label.lower() if kind in KINDS else "commune.yml"
