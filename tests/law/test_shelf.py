"""Files of the package by id: which there are, and that a file is what its name says."""

from typing import NamedTuple

import pytest

from trangxa.law import LawError
from trangxa.law.shelf import Shelf


class Named(NamedTuple):
    id: str


def test_ids_are_the_names_of_the_files_but_for_those_of_another_shape() -> None:
    profiles = Shelf("hồ sơ", lambda text, path: Named("x"), "Sửa tệp.", others=frozenset({"dead-laws"}))
    assert "nd43-2011" in profiles.ids()
    assert "dead-laws" not in profiles.ids()


def test_an_unknown_id_is_refused_with_those_there_are() -> None:
    forms = Shelf("biểu", lambda text, path: Named("x"), "Sửa tệp.", "forms")
    with pytest.raises(LawError) as refused:
        forms.load("khac")
    assert refused.value.message == "Không có biểu “khac”."
    assert refused.value.hint == f"Chọn một trong: {', '.join(forms.ids())}."


def test_a_file_that_calls_itself_otherwise_is_refused() -> None:
    forms = Shelf("biểu", lambda text, path: Named("khac"), "Sửa tệp.", "forms")
    with pytest.raises(LawError) as refused:
        forms.load("boyte-160")
    assert (refused.value.message, refused.value.hint) == (
        "forms/boyte-160.yml:1: id ghi “khac”, khác tên tệp.",
        "Sửa tệp.",
    )
