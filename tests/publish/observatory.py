"""MDN HTTP Observatory's published rules (Tests & Scoring), as far as a site without cookies can meet or miss them."""

from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser

HALF_YEAR = 15_768_000
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


def grade(headers: Mapping[str, str], page: str, redirected_to: str) -> tuple[str, int]:
    """Letter and score. `headers`: lower-case names, of the page over https; `redirected_to`: where http leads."""
    points = list(_points(headers, page, redirected_to))
    base = 100 + sum(point for point in points if point < 0)
    score = base + sum(point for point in points if point > 0) if base >= 90 else max(0, base)
    steps = ((100, "A+"), (90, "A"), (85, "A-"), (80, "B+"), (70, "B"), (65, "B-"), (60, "C+"), (50, "C"), (0, "D-F"))
    return next(letter for least, letter in steps if score >= least), score


def _points(headers: Mapping[str, str], page: str, redirected_to: str) -> Iterator[int]:
    policy = _policy(headers.get("content-security-policy", ""))
    yield _csp(policy)
    yield -20 if "set-cookie" in headers else 0
    yield -50 if headers.get("access-control-allow-origin") == "*" and "set-cookie" in headers else 0
    yield _hsts(headers.get("strict-transport-security", ""))
    yield 0 if redirected_to.startswith("https://") else -20
    yield _referrer(headers.get("referrer-policy"))
    yield _scripts(page)
    yield 0 if headers.get("x-content-type-options", "").lower() == "nosniff" else -5
    yield _frames(policy, headers.get("x-frame-options", ""))
    yield _corp(headers.get("cross-origin-resource-policy"))


def _policy(header: str) -> dict[str, set[str]]:
    rows = (part.split() for part in header.split(";") if part.strip())
    return {row[0].lower(): {word.lower() for word in row[1:]} for row in rows}


def _csp(policy: Mapping[str, set[str]]) -> int:
    if not policy:
        return -25
    default = policy.get("default-src", {"*"})
    scripts, objects, styles = (policy.get(f"{name}-src", default) for name in ("script", "object", "style"))
    broad = {"*", "http:", "https:", "data:", "'unsafe-inline'"}
    if scripts & broad or objects & broad:
        return -20
    if any("http:" in word for sources in policy.values() for word in sources):
        return -20
    if "'unsafe-eval'" in scripts:
        return -10
    if styles & broad:
        return 0
    return 10 if default == {"'none'"} else 5


def _hsts(header: str) -> int:
    parts = dict(part.strip().lower().partition("=")[::2] for part in header.split(";"))
    age = parts.get("max-age", "")
    if not age.isdigit():
        return -20
    return 0 if int(age) >= HALF_YEAR else -10


def _referrer(header: str | None) -> int:
    if header is None:
        return 0
    return 5 if header.lower() in PRIVATE else -5


def _scripts(page: str) -> int:
    sources = [node.attributes for node in LexborHTMLParser(page).css("script[src]")]
    outside = [source for source in sources if "//" in (source.get("src") or "")]
    if any((source.get("src") or "").startswith("http:") for source in outside):
        return -50
    return -5 if outside else 5 if sources and all("integrity" in source for source in sources) else 0


def _frames(policy: Mapping[str, set[str]], header: str) -> int:
    if "frame-ancestors" in policy:
        return 5
    return 0 if header.upper() in ("DENY", "SAMEORIGIN") else -20


def _corp(header: str | None) -> int:
    return 5 if header is None else 0 if header in ("same-origin", "same-site") else -20
