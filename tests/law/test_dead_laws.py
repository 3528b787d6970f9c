"""The list of laws that no longer stand."""

from datetime import date

import pytest

from tests.law.catalogue import PROFILES
from trangxa.law import LawError, dead_laws
from trangxa.law.dead import parse_dead_laws
from trangxa.law.parts import Source

LAWS = {law.number: law for law in dead_laws()}

SMALL = """\
laws:
  - number: 1/2020/NĐ-CP
    title: Thử
    from: 2022-01-01
    replaced_by: [2/2021/NĐ-CP]
    source: {mark: SRC}
"""


@pytest.mark.parametrize(
    ("number", "last", "first_without"),
    [
        pytest.param("43/2011/NĐ-CP", date(2022, 8, 14), date(2022, 8, 15), id="the plan's decree"),
        pytest.param("42/2022/NĐ-CP", date(2026, 6, 30), date(2026, 7, 1), id="its successor"),
        pytest.param("104/2016/QH13", date(2026, 8, 31), date(2026, 9, 1), id="access to information"),
        pytest.param("343/2016/TT-BTC", date(2026, 3, 24), date(2026, 3, 25), id="budget disclosure"),
        pytest.param("60/2014/QH13", date(2027, 2, 28), date(2027, 3, 1), id="one that still stands"),
    ],
)
def test_a_law_is_dead_from_its_day_on(number: str, last: date, first_without: date) -> None:
    assert (LAWS[number].dead_on(last), LAWS[number].dead_on(first_without)) == (False, True)


def test_the_day_agrees_with_the_profile_of_the_same_law() -> None:
    ends = {p.citation.rpartition(" ")[2]: p.in_force.end for p in PROFILES if p.in_force.end and p.id != "budget-2016"}
    assert set(ends) == {"43/2011/NĐ-CP", "104/2016/QH13"}
    assert all((LAWS[number].since - end).days == 1 for number, end in ends.items())


def test_each_entry_names_its_successor_or_its_doubt() -> None:
    assert [law.number for law in dead_laws() if not law.replaced_by] == []
    unread = [law for law in dead_laws() if law.source.mark != "SRC"]
    assert all(law.source.note != Source.model_fields["note"].default for law in unread)


def test_no_law_that_a_profile_rests_on_today_is_in_the_list_by_then() -> None:
    day = date(2026, 11, 23)
    cited = {o.citation.rpartition(" ")[2] for p in PROFILES for o in p.obligations if o.in_force.on(day)}
    assert [law.number for law in dead_laws() if law.dead_on(day) and law.number in cited] == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("from: 2022-01-01", "from: năm ngoái", "thu.yml:4: laws.0.from: giá trị không đúng.", id="day"),
        pytest.param("    title: Thử\n", "", "thu.yml:2: laws.0.title: thiếu khóa này.", id="missing"),
        pytest.param("title:", "ten:", "thu.yml:3: laws.0.ten: khóa không có trong mẫu.", id="unknown key"),
        pytest.param("laws:\n", "laws: []\nkhac:\n", "thu.yml:1: laws: danh sách trống.", id="empty"),
    ],
)
def test_a_wrong_list_is_refused_with_file_and_line(old: str, new: str, message: str) -> None:
    with pytest.raises(LawError) as caught:
        parse_dead_laws(SMALL.replace(old, new), "thu.yml")
    assert message in caught.value.message


def test_a_law_may_not_stand_twice() -> None:
    with pytest.raises(LawError, match="“1/2020/NĐ-CP” ghi ở hai mục"):
        parse_dead_laws(SMALL + SMALL.partition("\n")[2], "thu.yml")
