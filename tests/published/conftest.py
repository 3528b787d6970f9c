"""Built sites to be judged from their files alone."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trangxa.content.commune import Commune
from trangxa.law import load_profiles
from trangxa.published.folder import open_folder
from trangxa.published.judging import Verdict, judge_published

TODAY = date(2026, 12, 31)
"""Not the day that illustrative content is judged as of."""


def day_of(commune: Commune | None) -> date:
    """The day of judgement, for a site of any engine."""
    return commune.day_of_judgement(TODAY) if commune else TODAY


def judge(site: Path, profile: str = "nd43-2011") -> Verdict:
    """What a site in a folder comes to."""
    return judge_published(open_folder(site), load_profiles(profile), day_of, "0")


@pytest.fixture
def site(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample's built site, free to be changed."""
    return Path(shutil.copytree(sample / "site", tmp_path / "site"))


@pytest.fixture
def tells(site: Path) -> Callable[[], list[tuple[str, str, str]]]:
    """Rule, address and message of everything found in the copy, but for what pages cannot tell."""

    def told() -> list[tuple[str, str, str]]:
        found = judge(site).report.findings
        return [(f.rule, f.location.path, f.message) for f in found if f.rule != "published-unjudged"]

    return told
