"""Corrections, review days and campaigns as front matter: what is read, what is refused."""

from datetime import date
from typing import Any

import pytest

from tests.makers import front, item
from trangxa.content.kinds import KINDS, Campaign, News
from trangxa.content.validation import read_record

CORRECTION = {"ngay": "2026-11-21", "noi_dung": "Ghi nhầm số hộ."}
REVIEW = {"ngay_toi": "2026-12-15", "nguoi": "cb-hanh"}
CAMPAIGN = item("docs/chuyen-de/le.md", ma="chuyen-de-11")


def faults_of(kind: str, **keys: Any) -> list[str]:
    values = front(kind, **keys)
    read = read_record(KINDS[kind], values, {key: 2 for key in values}, "a.md")
    return [fault.message for fault in read] if isinstance(read, list) else []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_corrected_reviewed_and_belong_to_a_campaign(kind: str) -> None:
    keys = {"dinh_chinh": [{**CORRECTION, "ngay": "2026-12-01"}], "ra_soat": REVIEW, "chuyen_de": "chuyen-de-11"}
    record = KINDS[kind].model_validate(front(kind, "1.001193", **keys))
    assert (len(record.corrections), record.campaign) == (1, "chuyen-de-11")
    assert record.review and record.review.owner == "cb-hanh"


def test_a_correction_before_the_day_of_posting_is_refused() -> None:
    wrong = {**CORRECTION, "ngay": "2026-11-19"}
    assert faults_of("tin-tuc", dinh_chinh=[wrong]) == ["Khóa dinh_chinh có ngày sớm hơn ngay_dang."]


def test_a_correction_says_what_was_wrong() -> None:
    assert faults_of("tin-tuc", dinh_chinh=[{"ngay": "2026-11-21"}]) == ["Thiếu “Nội dung đính chính” (noi_dung)."]


@pytest.mark.parametrize(
    ("keys", "changed"),
    [
        ({}, date(2026, 11, 20)),
        ({"cap_nhat": "2026-11-22"}, date(2026, 11, 22)),
        ({"dinh_chinh": [CORRECTION]}, date(2026, 11, 21)),
        ({"dinh_chinh": [CORRECTION], "cap_nhat": "2026-11-22"}, date(2026, 11, 22)),
    ],
    ids=["posted", "updated", "corrected", "updated after the correction"],
)
def test_an_item_last_changed_on_its_latest_day(keys: dict[str, Any], changed: date) -> None:
    record = item("news/2026/11/tin.md", **keys).record
    assert isinstance(record, News) and record.changed == changed


def test_a_campaign_that_ends_before_it_starts_is_refused() -> None:
    told = faults_of("chuyen-de", ket_thuc="2026-10-01")
    assert told == ["Khóa ket_thuc sớm hơn bat_dau."]


@pytest.mark.parametrize(
    ("day", "runs"),
    [(date(2026, 10, 31), False), (date(2026, 11, 1), True), (date(2026, 11, 30), True), (date(2026, 12, 1), False)],
)
def test_a_campaign_runs_on_its_first_and_last_day(day: date, runs: bool) -> None:
    assert isinstance(CAMPAIGN.record, Campaign) and CAMPAIGN.record.runs(day) is runs
