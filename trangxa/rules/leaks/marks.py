"""Which texts a leak rule must look at closely: a quick look for words and digits that any leak holds."""

import itertools
import re

from trangxa.rules.leaks.names import LISTED, NAMED

NUMBERS, STAMPS, LISTS, CHILDREN, DRAFTS = "numbers", "stamps", "lists", "children", "drafts"

DIGITS = re.compile(r"[0-9０-９](?:[.\-_\\–]?[0-9０-９]){8}")
_KEYED = ("hộchiếu", "passport", "biểnsố", "kiểmsoát", "biểnđăng", "biểnxe", "bks", "tàikhoản", "stk")
"""Words before shorter numbers."""

_STAMPS = ("lưuhành", "luuhanh", "thuhồi", "thuhoi", "khôngphổ", "khongpho", "xemxong", "độmật")
_GRADES = ("MẬT", "M Ậ T", "MAT", "M A T", "/M-", "/TM-", "/TuM-", "-M/", "-TM/", "(M)", "-M\n", "-M ")
_DRAFTS = ("dựthảo", "biênbản", "nộibộ")
_BIRTH = "sinhngày"
_LISTS = (
    *("ngàysinh", "nămsinh", "thángsinh", "thườngtrú", "hộkhẩu", "nơiở", "chỗở", "chồng", "hônnhân", "chủhộ"),
    *("|vợ", "têncha", "tênmẹ", "tênbố", "khuyếttật", "hiv", "aids", "nghiện", "tâmthần", "ungthư", "bệnh"),
    *("tậtnguyền", "dạngtật", "tiềnán", "tiềnsự", "ántreo", "phạmnhân", "bịcan", "bịcáo", "chấphành", "tộidanh"),
    *("tộiphạm", "phạmtội", "đặcxá", "táihòa", "tôngiáo", "theođạo", "tínđồ", "chứcsắc", "dântộc", "vàođảng"),
    *("chẩnđoán", "sứckhỏe", "sứckhoẻ", "f0"),
)
_CHILDREN = ("họcsinh", "trẻem", "thiếunhi", "mầmnon", "mẫugiáo", "nhiđồng", "độiviên", "cháu", "bétrai", "bégái")
_LISTING = ("\n|", "\n- ", "\n1.", "\n* ", "\n1)", "\n+ ", " | ", "\n  ")
_TOP = 1500
"""Letters of a part's head, where a stamp may stand in small letters."""


def marks_of(text: str, *, attached: bool) -> frozenset[str]:
    """Families of rules that may find something. `attached`: tables may have lost their marks."""
    bare = text.lower().replace(" ", "").replace("\xa0", "").replace("*", "")
    found = set()
    if DIGITS.search(bare) or _any(_KEYED, bare):
        found.add(NUMBERS)
    if _any(_STAMPS, bare) or _any(_GRADES, text) or (attached and "mật" in bare[:_TOP]):
        found.add(STAMPS)
    if _any(_DRAFTS, bare):
        found.add(DRAFTS)
    if _BIRTH in bare:
        found.add(LISTS)
    if people := _people(text, attached):
        found |= {LISTS} if _any(_LISTS, bare) else set()
        found |= {CHILDREN} if people > 1 and _any(_CHILDREN, bare) else set()
    return frozenset(found)


def _people(text: str, attached: bool) -> int:
    """How many persons lists and tables name: none, one, more."""
    body = text if attached else text[text.find("\n---", 4) :]
    if not attached and not _any(_LISTING, body):
        return 0
    return len(list(itertools.islice((NAMED if attached else LISTED).finditer(body), 2)))


def _any(words: tuple[str, ...], text: str) -> bool:
    for word in words:  # noqa: SIM110 - a generator would cost more than the search
        if word in text:
            return True
    return False
