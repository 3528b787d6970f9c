"""Which texts a leak rule must look at closely: a quick look for words and digits that any leak holds."""

import itertools
import re

import re2

from trangxa.rules.leaks.folding import flowing
from trangxa.rules.leaks.names import LISTED, NAMED
from trangxa.rules.leaks.plights import may_tell_plight
from trangxa.rules.leaks.senders import may_name_sender

NUMBERS, STAMPS, LISTS, CHILDREN, DRAFTS = "numbers", "stamps", "lists", "children", "drafts"
PLIGHTS, SENDERS = "plights", "senders"
_LISTED = "listed"
"""Words of lists that matter only where a list or table names persons."""

DIGITS = re.compile(r"[0-9０-９](?:[.\-_\\–]?[0-9０-９]){8}")
_KEYED = ("hộchiếu", "passport", "biểnsố", "kiểmsoát", "biểnđăng", "biểnxe", "bks", "tàikhoản", "stk")
"""Words before shorter numbers."""

_STAMPS = ("lưuhành", "luuhanh", "thuhồi", "thuhoi", "khôngphổ", "khongpho", "xemxong", "độmật")
_GRADES = ("MẬT", "M Ậ T", "MAT", "M A T", "/M-", "/TM-", "/TuM-", "-M/", "-TM/", "(M)", "-M\n", "-M ")
_DRAFTS = ("dựthảo", "biênbản", "nộibộ")
_BORN = r"sinh(?:ngày|tháng|năm)?(?:tháng|năm|,)*:?\n?[0-9]|[sn][ns]:?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}"
_PLIGHTS = (
    *("ungthư", "tâmthần", "trầmcảm", "độngkinh", "laophổi", "suythận", "viêmgan", "nghiện", "tiềnán", "mãnhạntù"),
    *("xâmhại", "bạohành", "bạolực", "bệnhnhân", "bệnhhiểm", "nhiễmhiv", "vớihiv", "mắchiv", "bịhiv", "cóhiv"),
)
_SENDERS = ("tốcáo", "tốgiác", "khiếunại", "phảnánhcủa", "kiếnnghịcủa")
_LISTS = (
    *("ngàysinh", "nămsinh", "thángsinh", "thườngtrú", "hộkhẩu", "nơiở", "chỗở", "chồng", "hônnhân", "chủhộ"),
    *("|vợ", "têncha", "tênmẹ", "tênbố", "khuyếttật", "hiv", "aids", "nghiện", "tâmthần", "ungthư", "bệnh"),
    *("tậtnguyền", "dạngtật", "tiềnán", "tiềnsự", "ántreo", "phạmnhân", "bịcan", "bịcáo", "chấphành", "tộidanh"),
    *("tộiphạm", "phạmtội", "đặcxá", "táihòa", "tôngiáo", "theođạo", "tínđồ", "chứcsắc", "dântộc", "vàođảng"),
    *("địachỉnhà", "ntns", "chẩnđoán", "sứckhỏe", "sứckhoẻ", "f0"),
)
_CHILDREN = ("họcsinh", "trẻem", "thiếunhi", "mầmnon", "mẫugiáo", "nhiđồng", "độiviên", "cháu", "bétrai", "bégái")
_LISTING = ("\n|", "\n- ", "\n1.", "\n* ", "\n1)", "\n+ ", " | ", "\n  ")
_TOP = 1500
"""Letters of a part's head, where a stamp may stand in small letters."""


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re2.escape, words))


_BARE = re2.Set.SearchSet()
"""The families by what a text without its blanks holds: all are looked for in one pass, in the order of `_FAMILIES`."""

_FAMILIES = (NUMBERS, LISTS, STAMPS, DRAFTS, _LISTED, CHILDREN, PLIGHTS, SENDERS)
for _pattern in (
    f"{DIGITS.pattern}|{_any_of(_KEYED)}",
    _BORN,
    *map(_any_of, (_STAMPS, _DRAFTS, _LISTS, _CHILDREN, _PLIGHTS, _SENDERS)),
):
    _BARE.Add(_pattern)
_BARE.Compile()
_GRADE = re2.compile(_any_of(_GRADES))


def marks_of(text: str, *, attached: bool) -> frozenset[str]:
    """Families of rules that may find something. `attached`: tables may have lost their marks."""
    bare = text.lower().replace(" ", "").replace("\xa0", "").replace("*", "")
    found = {_FAMILIES[at] for at in _BARE.Match(bare) or ()}
    if _GRADE.search(text) or (attached and "mật" in bare[:_TOP]):
        found.add(STAMPS)
    if PLIGHTS in found and not may_tell_plight(flowing(text)):
        found.remove(PLIGHTS)
    if SENDERS in found and not may_name_sender(text):
        found.remove(SENDERS)
    if found.isdisjoint((_LISTED, CHILDREN)):
        return frozenset(found)
    people = _people(text, attached)
    if people and _LISTED in found:
        found.add(LISTS)
    return frozenset(found - {_LISTED} - (set() if people > 1 else {CHILDREN}))


def _people(text: str, attached: bool) -> int:
    """How many persons lists and tables name: none, one, more."""
    body = text if attached else text[text.find("\n---", 4) :]
    if not attached and not any(mark in body for mark in _LISTING):
        return 0
    return len(list(itertools.islice((NAMED if attached else LISTED).finditer(body), 2)))
