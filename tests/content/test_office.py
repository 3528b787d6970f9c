"""`commune.yml`: read whole, or told with its line."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.makers import COMMUNE, commune
from tests.sample import write_files
from trangxa.content.office import load_commune

TEXT = yaml.safe_dump(COMMUNE, allow_unicode=True, sort_keys=False)


def told(root: Path, text: str) -> list[tuple[str, int]]:
    office, findings = load_commune(write_files(root, {"commune.yml": text}))
    assert office is None
    return [(finding.rule, finding.location.line) for finding in findings]


def test_a_whole_file(tmp_path: Path) -> None:
    office, findings = load_commune(write_files(tmp_path, {"commune.yml": TEXT}))
    assert findings == []
    assert office == commune()


def test_no_file(tmp_path: Path) -> None:
    office, findings = load_commune(tmp_path)
    assert office is None
    assert [(finding.rule, finding.location.path) for finding in findings] == [("missing-file", "commune.yml")]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param("fax: Không\n", "", ("missing-key", 1), id="no fax"),
        pytest.param("fax: Không", "fax:", ("missing-key", 8), id="fax left blank"),
        pytest.param("fax:", "phac:", ("unknown-key", 8), id="a key misspelt"),
        pytest.param("https://thainguyen", "thainguyen", ("wrong-value", 20), id="a link without https"),
        pytest.param("ten: Bình Thành", "ten: Bình: Thành", ("bad-yaml", 1), id="YAML"),
    ],
)
def test_faults_have_the_line_of_the_file(old: str, new: str, fault: tuple[str, int], tmp_path: Path) -> None:
    assert fault in told(tmp_path, TEXT.replace(old, new, 1))


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ({}, date(2027, 1, 1)),
        ({"ngay_xem_xet": "2026-11-23"}, date(2027, 1, 1)),
        ({"minh_hoa": "true"}, date(2027, 1, 1)),
        ({"minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}, date(2026, 11, 23)),
    ],
)
def test_only_illustrative_content_is_judged_as_of_its_pinned_day(keys: dict[str, str], day: date) -> None:
    assert commune(**keys).day_of_judgement(date(2027, 1, 1)) == day
