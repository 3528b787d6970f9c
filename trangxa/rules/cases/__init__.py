"""Cases of each rule as data: what passes, what fails, what is let pass; they are both test and explanation."""

from importlib import resources
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from trangxa.content.frontmatter import parse_front_matter
from trangxa.law import LawError

_PACKAGE = "trangxa.rules.cases"
Role = Literal["right", "wrong", "tolerated"]
Verdict = Literal["passed", "warned", "failed", "cant-tell", "inapplicable"]


class CasePart(BaseModel):
    """A group of keys of a case file; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_min_length=1)


class Expected(CasePart):
    """One finding, told in full.

    `key` is the front-matter key on whose line it points, or `than` for a line of the body; without it the finding
    is on the file or folder as a whole. `fix` is what the finding says to do: the first wrong case states it.
    """

    path: str
    message: str
    key: str = ""
    fix: str | None = None


class OfficeFile(CasePart):
    """A Word file or, with `rows`, a workbook; `left` is what its making left in it: `chỗ sửa`, `dòng ẩn`…"""

    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    author: str = ""
    left: tuple[str, ...] = ()


class Case(CasePart):
    """A small project and what the rule must say of it.

    `obligation` is what the law asks, over what the file asks in all its cases. `items` maps paths to the keys that
    matter (`than` is the body; an empty value takes a key away); the least front matter their kind takes is filled in
    around them. `files` are written as they are, `pdfs` as PDF with this text: a form feed begins a new page, an empty
    text makes a page without a text layer; `docx` and `xlsx` as files of those kinds, `pictures` as photographs that
    tell where they were taken or not. `office` changes keys of commune.yml.
    """

    name: str
    role: Role
    expect: Verdict
    obligation: dict[str, Any] = Field(default_factory=dict)
    as_of: str = "2026-11-23"
    items: dict[str, dict[str, Any]] = Field(default_factory=dict)
    files: dict[str, str] = Field(default_factory=dict)
    pdfs: dict[str, Annotated[str, Field(min_length=0)]] = Field(default_factory=dict)
    docx: dict[str, OfficeFile] = Field(default_factory=dict)
    xlsx: dict[str, OfficeFile] = Field(default_factory=dict)
    pictures: dict[str, Literal["ghi vị trí", "không ghi vị trí"]] = Field(default_factory=dict)
    office: dict[str, Any] = Field(default_factory=dict)
    findings: tuple[Expected, ...] = ()


class CaseFile(CasePart):
    """All cases of a rule. `tolerance` says what the rule lets pass; empty if it tolerates nothing."""

    rule: str
    judged: str
    """How the rule judges, in a sentence or two for people."""

    waivable_by: str = "Trưởng Ban Biên tập"
    tolerance: str | None = None
    obligation: dict[str, Any] = Field(default_factory=dict)
    """Keys of the obligation that all cases share."""

    cases: tuple[Case, ...] = Field(min_length=1)

    def of(self, role: Role) -> tuple[Case, ...]:
        """The cases that play this part."""
        return tuple(case for case in self.cases if case.role == role)


def load_cases(rule: str) -> CaseFile:
    """The cases of a rule. LawError when the file is missing or wrong: it is part of the program, not content."""
    name = f"{rule}.yml"
    source = resources.files(_PACKAGE) / name
    if not source.is_file():
        raise LawError(f"Quy tắc “{rule}” chưa có tệp trường hợp {name}.", "Thêm tệp ấy vào trangxa/rules/cases.")
    front = parse_front_matter(f"---\n{source.read_text(encoding='utf-8')}\n---\n", name)
    if isinstance(front, list):
        raise LawError(f"{name}:{max(1, front[0].location.line - 1)}: {front[0].message}", front[0].fix)
    try:
        return CaseFile.model_validate(front.values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise LawError(f"{name}: {place}: {first['msg']}", "Sửa tệp theo mẫu của các quy tắc khác.") from None
