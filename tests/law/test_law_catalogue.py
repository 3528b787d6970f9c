"""Legal profiles: those that come with the package, what they name, and what is said of a wrong one."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.law.catalogue import OBLIGATIONS, PROFILES, each_obligation
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.findings import Severity
from trangxa.law import LawError, Obligation, load_profile, load_profiles, obligation_ids, parse_profile, profile_ids
from trangxa.law.parts import Source
from trangxa.rules import RULES

PROFILE = load_profile("nd43-2011")

SMALL = """\
id: thu
title: Thử
citation: Nghị định thử
in_force: {from: 2020-01-01}
binds: {value: "yes", reason: Có nêu}
source: {mark: SRC}
obligations:
  - id: thu.1
    article: Điều 1
    title: Tin
    severity: hard
    section: news
    rule: section-has-items
"""


def test_the_profile_lists_every_point_of_article_10() -> None:
    points = {obligation.article for obligation in PROFILE.obligations}
    assert {f"Điều 10 khoản 1 điểm {letter}" for letter in "abcdđeghikl"} <= points


def test_basis_is_citation_and_article() -> None:
    assert PROFILE.obligation("nd43.10.1.e").basis == "Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm e"


def test_the_decree_binds_by_analogy_unless_an_article_binds_others_only() -> None:
    not_bound = {obligation.id for obligation in PROFILE.obligations if obligation.binds.value == "no"}
    assert PROFILE.binds.value == "by-analogy"
    assert not_bound == {
        "nd43.10.1.g",
        "nd43.11",
        "nd43.13",
        "nd43.17.1.e",
        "nd43.17.1.h",
        "nd43.18.1",
        "nd43.19.2",
    }


def test_the_decree_was_in_force_until_2022() -> None:
    assert PROFILE.in_force.on(date(2011, 10, 1))
    assert not PROFILE.in_force.on(date(2026, 11, 23))
    assert "chưa đối chiếu" in PROFILE.in_force.note


def test_time_limits_are_those_of_article_17_and_only_warn() -> None:
    limits = {o.id: (o.limit.days, o.limit.start) for o in PROFILE.obligations if o.limit}
    assert limits == {
        "nd43.17.1.b": (15, "ngay_ban_hanh_luat"),
        "nd43.17.1.c.ban-hanh": (2, "ngay_ban_hanh"),
        "nd43.17.1.c.ap-dung": (10, "ngay_ban_hanh"),
        "nd43.17.1.d.quy-hoach": (10, "ngay_phe_duyet"),
        "nd43.17.1.d.du-an": (10, "ngay_phe_duyet"),
        "nd43.17.1.dd": (15, "ngay_nhan"),
        "nd43.17.1.g": (10, "ngay_quyet_dinh_cong_bo"),
    }
    assert {PROFILE.obligation(id).severity for id in limits} == {Severity.WARNING}


@each_obligation
def test_each_obligation_names_a_rule_and_arguments_it_takes(obligation: Obligation) -> None:
    RULES[obligation.rule].args.model_validate(obligation.args)


@pytest.mark.parametrize("asked", ["nd43-2011", "an-toan", "thdc-2022, an-toan", "nd43-2011,thdc-2022"])
def test_safety_is_judged_whatever_is_asked_for(asked: str) -> None:
    ids = load_profiles(asked).id.split(",")
    assert ids.count("an-toan") == 1
    assert set(ids) == {name.strip() for name in asked.split(",")} | {"an-toan"}


def test_every_rule_serves_an_obligation() -> None:
    assert set(RULES) <= {obligation.rule for obligation in OBLIGATIONS}


def test_ids_are_unique_across_profiles_for_answers_and_forms_name_them_alone() -> None:
    counts = Counter(obligation.id for obligation in OBLIGATIONS)
    assert [id for id, count in counts.items() if count > 1] == []
    assert obligation_ids() == set(counts)


@each_obligation
def test_what_was_not_read_word_for_word_says_so(obligation: Obligation) -> None:
    """Words from a secondary source or from memory must never look like the law itself."""
    if obligation.source.mark != "SRC":
        assert obligation.source.note != Source.model_fields["note"].default
        assert any(word in obligation.source.note for word in ("hưa đọc", "hưa đối chiếu", "hứ cấp", "trí nhớ"))


@each_obligation
def test_an_obligation_that_binds_nobody_here_is_inapplicable_and_says_why(obligation: Obligation) -> None:
    assert (obligation.binds.value == "no") == (obligation.rule == "inapplicable")
    assert len(obligation.binds.reason) > 10


@each_obligation
def test_a_time_limit_runs_between_two_keys_of_the_kind_it_judges(obligation: Obligation) -> None:
    assert (obligation.limit is not None) == (obligation.rule == "within-time-limit")
    if obligation.limit:
        assert {obligation.limit.start, obligation.args["end"]} <= keys_of(KINDS[obligation.args["kind"]]).keys()


def selections(obligation: Obligation) -> list[tuple[str, str, Any]]:
    """Kind, key and wanted value of everything that the arguments pick items by."""
    args = obligation.args
    where = [(args.get("kind"), args.get("where", {}))]
    where += [(source["kind"], source.get("where", {})) for source in args.get("sources", ())]
    return [(str(kind), key, value) for kind, wanted in where for key, value in wanted.items()]


@each_obligation
def test_items_are_picked_by_values_that_their_kind_can_have(obligation: Obligation) -> None:
    for kind, key, wanted in selections(obligation):
        values = TypeAdapter(keys_of(KINDS[kind])[key].annotation)
        for value in wanted if isinstance(wanted, list) else [wanted]:
            values.validate_python(value)


@each_obligation
def test_a_question_for_a_person_ends_as_one_and_says_how_to_look(obligation: Obligation) -> None:
    if obligation.rule == "person-answers":
        assert obligation.args["question"].endswith("?")
        assert not obligation.args["help"].endswith(".")


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_rule_that_asks_for_a_section_gets_one(profile) -> None:  # type: ignore[no-untyped-def]
    asking = {"section-has-items", "fields-stated", "topic-page-present", "recently-posted", "project-lists-present"}
    asking |= {"covered-this-year", "plan-of-year", "board-documents"}
    assert [o.id for o in profile.obligations if o.rule in asking and o.section is None] == []


@pytest.mark.parametrize(
    ("profile", "day", "judged"),
    [
        pytest.param("nd224-2026", date(2026, 6, 30), False, id="day before"),
        pytest.param("nd224-2026", date(2026, 7, 1), True, id="first day"),
        pytest.param("tctt-2016", date(2026, 8, 31), True, id="last day"),
        pytest.param("tctt-2016", date(2026, 9, 1), False, id="day after"),
        pytest.param("tctt-2026", date(2026, 9, 1), True, id="its successor"),
        pytest.param("budget-2016", date(2025, 12, 31), True, id="last budget year"),
        pytest.param("budget-2016", date(2026, 1, 1), False, id="new budget year"),
        pytest.param("thdc-2022", date(2023, 6, 30), False, id="before grassroots democracy"),
        pytest.param("nd43-2011", date(2026, 11, 23), True, id="kept though dead"),
        pytest.param("an-toan", date(2025, 1, 1), True, id="secrets on any day"),
    ],
)
def test_a_law_is_judged_while_it_stands_or_where_it_is_kept(profile: str, day: date, judged: bool) -> None:
    assert {obligation.stands(day) for obligation in load_profile(profile).obligations} == {judged}


def test_what_nd43_and_nd224_both_ask_of_the_introduction_is_asked_in_the_same_words() -> None:
    """One fault, told once: same rule, same arguments, same title."""
    both: dict[str, set[str]] = {}
    for obligation in load_profiles("nd43-2011,nd224-2026").obligations:
        if obligation.point and obligation.point.startswith("GT") and obligation.rule != "person-answers":
            both.setdefault(obligation.point, set()).add(f"{obligation.title}{obligation.rule}{obligation.args}")
    assert len(both) == 8
    assert {len(words) for words in both.values()} == {1}


def test_two_laws_that_limit_the_same_matter_share_its_point() -> None:
    limits: dict[str, set[int]] = {}
    for obligation in load_profiles("nd43-2011,thdc-2022,tctt-2016").obligations:
        if obligation.limit and obligation.point:
            limits.setdefault(obligation.point, set()).add(obligation.limit.days)
    assert limits["QH-1.thoi-han"] == limits["DA-1.thoi-han"] == {10, 5}
    assert limits["VB-1.ban-hanh"] == {2, 5}


def test_budget_limits_are_those_of_article_37() -> None:
    limits = {o.id: (o.limit.days, o.limit.day_kind) for o in load_profile("budget-2026").obligations if o.limit}
    assert limits == {
        "nd73.37.1": (5, "working"),
        "nd73.37.2.du-toan": (30, "calendar"),
        "nd73.37.2.quyet-toan": (30, "calendar"),
        "nd73.37.3.ky": (10, "calendar"),
        "nd73.37.3.nam": (10, "calendar"),
        "nd73.37.4.chinh-sach": (3, "working"),
        "nd73.37.4.ket-qua": (30, "calendar"),
    }


def test_the_fourteen_matters_of_grassroots_democracy_are_all_there() -> None:
    rows = [o for o in load_profile("thdc-2022").obligations if o.rule == "covered-this-year"]
    assert [o.point for o in rows] == [f"DC-{number}" for number in range(1, 15)]
    assert [o.article for o in rows] == [f"Điều 11 khoản {number}" for number in range(1, 15)]


def test_profile_ids_are_the_files_of_the_package_that_hold_profiles() -> None:
    assert set(profile_ids()) == {
        "an-toan",
        "budget-2016",
        "budget-2026",
        "kiem-tra-cheo",
        "nd224-2026",
        "nd43-2011",
        "nd63-2010",
        "tctt-2016",
        "tctt-2026",
        "thdc-2022",
        "tt09-2021",
        "tt24-2011",
        "tt32-2017",
    }


def test_an_unknown_profile_is_refused_with_the_choice() -> None:
    with pytest.raises(LawError, match="Không có hồ sơ pháp lý “abc”") as caught:
        load_profile("abc")
    assert "nd43-2011" in caught.value.hint


def test_a_small_profile_shares_citation_and_binding_with_its_obligations() -> None:
    (obligation,) = parse_profile(SMALL, "thu.yml").obligations
    assert (obligation.basis, obligation.binds.reason) == ("Nghị định thử, Điều 1", "Có nêu")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "severity: hard", "severity: grave", "thu.yml:11: obligations.0.severity: giá trị không", id="enum"
        ),
        pytest.param("    title: Tin\n", "", "thu.yml:8: obligations.0.title: thiếu khóa này.", id="missing"),
        pytest.param("rule:", "luat:", "obligations.0.luat: khóa không có trong mẫu.", id="unknown key"),
        pytest.param("section: news", "section: tin", "không có thư mục chuyên mục “tin”", id="unknown section"),
        pytest.param("from: 2020-01-01", "from: hôm qua", "thu.yml:4: in_force.from: giá trị không đúng.", id="date"),
        pytest.param("id: thu\n", "id: [\n", "thu.yml:", id="broken YAML"),
        pytest.param("id: thu.1", "id: Thu 1", "thu.yml:8: obligations.0.id: giá trị không đúng.", id="id"),
        pytest.param("mark: SRC", "mark: nghe nói", "thu.yml:6: source.mark: giá trị không thuộc", id="mark"),
        pytest.param(
            "    rule:", "    limit: {days: 0, day_kind: working, start: a}\n    rule:", "thu.yml:13: ", id="no days"
        ),
        pytest.param(
            "    rule:", "    covers: [{kind: bai, keys: [a]}]\n    rule:", "không có loại mục “bai”", id="kind"
        ),
        pytest.param(
            "    rule:",
            "    covers: [{kind: tin-tuc, keys: [tac]}]\n    rule:",
            "“tin-tuc” không có khóa “tac”",
            id="key",
        ),
    ],
)
def test_a_wrong_profile_is_refused_with_file_and_line(old: str, new: str, message: str) -> None:
    with pytest.raises(LawError) as caught:
        parse_profile(SMALL.replace(old, new), "thu.yml")
    assert message in caught.value.message


def test_an_obligation_may_not_stand_twice() -> None:
    twice = SMALL + SMALL[SMALL.index("  - id") :]
    with pytest.raises(LawError, match=r"“thu\.1” ghi ở hai nghĩa vụ"):
        parse_profile(twice, "thu.yml")
