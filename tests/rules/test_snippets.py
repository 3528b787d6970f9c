"""Snippets of leaking and of honest text in one site: every leak is found by its rule, no honest text is touched."""

from pathlib import Path

import pytest
import yaml

from tests.makers import AS_OF, COMMUNE
from tests.rules.test_cases import front_matter
from trangxa.audit import audit
from trangxa.content.site import load_site
from trangxa.law import combined, load_profile
from trangxa.rules import RULES

SNIPPETS = yaml.safe_load(Path(__file__).with_name("snippets.yml").read_text(encoding="utf-8"))
LEAKS = [(rule, text) for rule, texts in SNIPPETS["lo"].items() for text in texts]
HONEST: list[str] = SNIPPETS["that"]
PROFILE = combined([load_profile("an-toan"), load_profile("kiem-tra-cheo")])
Told = dict[str, set[str]]


def _path(sort: str, number: int) -> str:
    return f"news/2026/11/{sort}-{number:03}.md"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Rules that speak of each item, by path."""
    root = tmp_path_factory.mktemp("snippets")
    (root / "commune.yml").write_text(yaml.safe_dump(COMMUNE, allow_unicode=True), encoding="utf-8")
    for folder in ("docs", "procedures", "news/2026/11"):
        (root / folder).mkdir(parents=True)
    texts = {_path("lo", at): text for at, (_, text) in enumerate(LEAKS)}
    texts |= {_path("that", at): text for at, text in enumerate(HONEST)}
    for path, text in texts.items():
        front = {"ma": path[13:-3], "than": f"Mở đầu.\n\n{text}\n\nKết thúc."}
        (root / path).write_text(front_matter(path, front), encoding="utf-8")
    site = load_site(root, AS_OF)
    assert {item.path for item in site.items} == set(texts), site.problems
    found: Told = {}
    for finding in audit(site, PROFILE).findings:
        if finding.rule in RULES:
            found.setdefault(finding.location.path, set()).add(finding.rule)
    return found


def test_the_set_is_large_enough_to_measure_by() -> None:
    assert len(LEAKS) >= 100
    assert len(HONEST) >= 150


def test_every_leak_is_found_by_its_rule(told: Told) -> None:
    missed = [(rule, text) for at, (rule, text) in enumerate(LEAKS) if rule not in told.get(_path("lo", at), set())]
    assert missed == []


def test_no_honest_text_is_taken_for_a_leak(told: Told) -> None:
    touched = [(text, told[_path("that", at)]) for at, text in enumerate(HONEST) if _path("that", at) in told]
    assert touched == []
