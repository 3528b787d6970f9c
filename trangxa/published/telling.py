"""The one way findings on published pages are worded."""

from trangxa.findings import Finding, Location, Severity

REBUILD = "Dựng lại trang bằng trangxa build rồi đưa toàn bộ thư mục lên máy chủ."
FEW = 3
_RULES = "published-"


def found(
    rule: str, url: str, message: str, fix: str = REBUILD, *, severity: Severity = Severity.ERROR, key: str = ""
) -> Finding:
    """A finding at an address from the top of the site; rules on published pages have names of their own."""
    name = rule if rule.startswith(_RULES) else f"{_RULES}{rule}"
    return Finding(name, Location(url), message, fix, severity, key=key)


def few(names: list[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:FEW])
    return f"{shown} và {len(names) - FEW} nơi khác" if len(names) > FEW else shown
