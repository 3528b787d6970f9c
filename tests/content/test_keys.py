"""Keys as declared: names and labels in order, the group a key holds, the words it takes."""

import pytest

from trangxa.content.keys import Key, Loc, group_at, key_at, keys_of
from trangxa.content.kinds import Commendation, News, Procedure
from trangxa.content.kinds.base import Attachment
from trangxa.content.kinds.procedures import Form


def test_a_key_has_what_was_declared_of_it() -> None:
    key = keys_of(News)["nguon"]
    told = (key.attribute, key.label, key.hint, key.example, key.required)
    assert told == ("source", "Nguồn", "Tin tự viết ghi Ban Biên tập", "Ban Biên tập", True)


def test_keys_come_in_the_order_of_declaration() -> None:
    assert list(keys_of(Attachment)) == ["ten", "tep"]


@pytest.mark.parametrize(
    ("name", "group", "listed"),
    [
        pytest.param("tieu_de", None, False, id="plain"),
        pytest.param("tu_khoa", None, True, id="a list of plain values"),
        pytest.param("tep_dinh_kem", Attachment, True, id="a list of groups"),
        pytest.param("mau_don", Form, True, id="a list of groups or a word"),
    ],
)
def test_what_a_key_holds(name: str, group: type | None, listed: bool) -> None:
    key = keys_of(Procedure)[name]
    assert (key.group, key.listed) == (group, listed)


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        pytest.param(keys_of(Commendation)["hinh_thuc"], ("khen thưởng", "xử phạt"), id="words"),
        pytest.param(keys_of(Procedure)["mau_don"], (), id="a word or a list"),
        pytest.param(keys_of(News)["tieu_de"], (), id="any text"),
    ],
)
def test_the_words_a_key_may_take(key: Key, choices: tuple[str, ...]) -> None:
    assert key.choices == choices


@pytest.mark.parametrize(
    ("loc", "group", "key"),
    [
        ((), Procedure, None),
        (("mau_don",), Form, "mau_don"),
        (("mau_don", 0), Form, "mau_don"),
        (("mau_don", 0, "tep"), None, "tep"),
        (("mau_don", 0, "la"), None, None),
        (("la", "la"), None, None),
    ],
)
def test_a_place_leads_to_a_group_and_a_key(loc: Loc, group: type | None, key: str | None) -> None:
    found = key_at(Procedure, loc)
    assert (group_at(Procedure, loc), found.name if found else None) == (group, key)
