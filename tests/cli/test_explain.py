"""`trangxa explain`: law, reason, way of judging, examples and remedy, for every word people may ask with."""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from trangxa.law import load_profile, profile_ids
from trangxa.rules import RULES
from trangxa.rules.cases import load_cases
from trangxa.rules.lookup import near, short_article

Command = Callable[..., Run]


def test_an_obligation_is_explained_whole(trangxa: Command) -> None:
    run = trangxa("explain", "nd43.17.1.b")
    obligation = load_profile("nd43-2011").obligation("nd43.17.1.b")
    assert run.code == 0
    assert run.text.startswith(obligation.title)
    for words in (
        obligation.basis,
        "từ ngày 01/10/2011 đến hết ngày 14/08/2022",
        str(obligation.kept),
        obligation.binds.reason,
        "15 ngày làm việc",
        load_cases("within-time-limit").judged,
        str(load_cases("within-time-limit").tolerance),
        "ngay_dang: 2026-03-04",
        "ngay_dang: 2026-03-05",
        "Cách sửa: Nếu ghi sai ngày",
        "Trưởng Ban Biên tập (ghi vào editorial/waivers.yml)",
        "(SRC)",
    ):
        assert words in run.text


@pytest.mark.parametrize("word", ["17.1.đ", "17.1.dd", "Điều 17 khoản 1 điểm đ", "cd-2.thoi-han", "nd43.17.1.dd"])
def test_an_obligation_is_found_by_article_row_or_id(trangxa: Command, word: str) -> None:
    assert "Mã: nd43.17.1.dd" in trangxa("explain", word).text


def test_an_article_brings_all_its_obligations_and_each_rule_once(trangxa: Command) -> None:
    text = trangxa("explain", "10.1.a").text
    assert text.count("  Mã: nd43.10.1.a.") == 8
    assert text.count("Cách xét: ") == len(set(RULES) & {line[:-1].split("(")[-1] for line in text.split("\n")})


def test_one_id_does_not_bring_those_below_it(trangxa: Command) -> None:
    assert "nd43.10.1.e.tim-kiem" not in trangxa("explain", "nd43.10.1.e").text


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_is_explained(trangxa: Command, rule: str) -> None:
    run = trangxa("explain", rule)
    assert run.code == 0
    assert load_cases(rule).judged in run.text


def test_without_a_word_every_id_is_listed(trangxa: Command) -> None:
    text = trangxa("explain").text
    ids = [obligation.id for id in profile_ids() for obligation in load_profile(id).obligations]
    assert all(f"  {id}" in text for id in [*ids, *RULES])


def test_an_unknown_word_brings_the_nearest(trangxa: Command) -> None:
    run = trangxa("explain", "field-stated")
    assert run.code == 1
    assert "“field-stated”" in run.text
    assert "Gần giống: fields-stated" in run.text


def test_a_word_like_nothing_brings_the_way_to_the_list(trangxa: Command) -> None:
    run = trangxa("explain", "qqqq")
    assert run.code == 1
    assert "Gần giống" not in run.text
    assert "trangxa explain" in run.text


def test_the_nearest_are_told_once() -> None:
    found = near(load_profile("nd43-2011").obligations, "nd43.10.1.ee")
    assert len(set(found)) == len(found)
    assert found[0] == "nd43.10.1.e"


@pytest.mark.parametrize(
    ("article", "short"), [("Điều 10 khoản 1 điểm đ", "10.1.dd"), ("Điều 21", "21"), ("Phụ lục I", "")]
)
def test_articles_have_a_short_form(article: str, short: str) -> None:
    assert short_article(article) == short
