"""An auditor's form from the published site: the answers of the sources, or left to a person; never a guess."""

from pathlib import Path

import pytest

from tests.published.conftest import day_of
from trangxa.audit import audit
from trangxa.audit.scoring import Filled, fill_form, profile_of
from trangxa.content.office import load_commune
from trangxa.content.site import load_site
from trangxa.editorial.issued import NO_REGISTER
from trangxa.errors import TrangxaError
from trangxa.law import form_ids, load_form
from trangxa.published.folder import open_folder
from trangxa.published.scoring import fill_published


def from_sources(root: Path, id: str) -> Filled:
    """The form filled from the sources, without the register, which is on no page."""
    form, site = load_form(id), load_site(root, day_of(load_commune(root)[0]))
    return fill_form(form, site, audit(site, profile_of(form)), NO_REGISTER)


@pytest.mark.parametrize("id", form_ids())
def test_what_the_pages_answer_is_what_the_sources_answer(real: Path, id: str) -> None:
    seen, _ = fill_published(open_folder(real / "site"), load_form(id), day_of, "0")
    meant = {answer.row.column: answer for answer in from_sources(real, id).answers}
    for answer in seen.answers:
        counted = answer.row.measure is not None
        if counted or not answer.person:
            assert (answer.row.column, answer.text) == (answer.row.column, meant[answer.row.column].text)
            assert answer.points == meant[answer.row.column].points
    assert not all(answer.person for answer in seen.answers)


def test_places_are_addresses_that_anyone_can_open(real: Path) -> None:
    seen, summary = fill_published(open_folder(real / "site"), load_form("bacninh-2025-mau01"), day_of, "0")
    places = {finding.location.path for finding in seen.findings}
    assert places and not any(path.endswith(".md") or path.startswith("docs/") for path in places)
    assert summary.agency == "Ủy ban nhân dân xã Bình Thành"


def test_a_page_taken_away_is_counted_no_more(site: Path) -> None:
    form = load_form("bacninh-2025-mau01")

    def news() -> str:
        answers = fill_published(open_folder(site), form, day_of, "0")[0].answers
        return next(answer.text for answer in answers if answer.row.measure == "dissemination")

    before = int(news())
    next((site / "pho-bien-phap-luat").glob("nd-*.html")).unlink()
    assert int(news()) == before - 1


def test_a_site_of_another_engine_is_not_filled_with_noughts(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Xã</title><main>Xã Bình Thành</main>", "utf-8")
    with pytest.raises(TrangxaError) as refused:
        fill_published(open_folder(tmp_path), load_form("bacninh-2025-mau01"), day_of, "0")
    assert str(refused.value) == "Trang này không ghi dữ liệu để máy đếm được từng mục, nên không điền được biểu."
