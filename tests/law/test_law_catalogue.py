"""Legal profiles: the one that comes with the package, and what is said of a wrong one."""

from datetime import date

import pytest

from trangxa.findings import Severity
from trangxa.law import LawError, load_profile, parse_profile, profile_ids
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
    assert not_bound == {o.id for o in PROFILE.obligations if o.rule == "inapplicable"}
    assert not_bound == {"nd43.10.1.g", "nd43.11", "nd43.13", "nd43.17.1.e"}


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


@pytest.mark.parametrize("obligation", PROFILE.obligations, ids=lambda obligation: obligation.id)
def test_each_obligation_names_a_rule_and_arguments_it_takes(obligation) -> None:  # type: ignore[no-untyped-def]
    RULES[obligation.rule].args.model_validate(obligation.args)


def test_every_rule_serves_an_obligation() -> None:
    used = {obligation.rule for name in profile_ids() for obligation in load_profile(name).obligations}
    assert set(RULES) == used


def test_profile_ids_are_the_files_of_the_package() -> None:
    assert "nd43-2011" in profile_ids()


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
