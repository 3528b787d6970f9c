"""The row of each kind of item in its register."""

from typing import Any, NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Campaign, Consultation, Disclosure, Document, Official, Procedure, Project, Record
from trangxa.content.kinds.disclosures import MATTERS
from trangxa.pages.campaigns import progress_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.states import State, consultation_state, document_state


class Cell(NamedTuple):
    """One cell: text or a date, and the address it links to."""

    value: Any
    url: str = ""
    style: str = ""


def _state(state: State) -> Cell:
    return Cell(state.words, style="on" if state.on else "off")


def document_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Number, form, abstract, issuer, days, force."""
    record = item.record
    assert isinstance(record, Document)
    return (
        Cell(record.number, item.url, "code"),
        Cell(record.form),
        Cell(record.abstract, item.url),
        Cell(record.issuer),
        Cell(record.issued),
        Cell(record.effective),
        _state(document_state(index, item, record)),
    )


def project_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Title, field, time, budget, funder, status."""
    record = item.record
    assert isinstance(record, Project)
    span = f"{record.span.start:%m/%Y} - {record.span.end:%m/%Y}"
    return (
        Cell(record.title, item.url),
        Cell(record.topic),
        Cell(span),
        Cell(record.budget, style="money"),
        Cell(record.funder),
        Cell(record.status.capitalize()),
    )


def consultation_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Draft, unit, window, opinions, state."""
    record = item.record
    assert isinstance(record, Consultation)
    return (
        Cell(record.title, item.url),
        Cell(record.unit),
        Cell(record.opens),
        Cell(record.closes),
        Cell(len(record.opinions), style="number"),
        _state(consultation_state(record, index.site.as_of)),
    )


def official_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Name, position, unit, telephone, e-mail."""
    record = item.record
    assert isinstance(record, Official)
    return (
        Cell(record.title, item.url),
        Cell(record.position),
        Cell(record.unit),
        Cell(record.phone, f"tel:{record.phone.replace(' ', '')}"),
        Cell(record.email, f"mailto:{record.email}"),
    )


def procedure_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Code, name, field, time limit, fees, level."""
    record = item.record
    assert isinstance(record, Procedure)
    return (
        Cell(record.identity, style="code"),
        Cell(record.title, item.url),
        Cell(record.topic),
        Cell(record.channels[0].time_limit),
        Cell(record.fees),
        Cell(record.service_level.capitalize()),
    )


def disclosure_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Title, matter, period, decision, day, figures, explanation."""
    record = item.record
    assert isinstance(record, Disclosure)
    return (
        Cell(record.title, item.url),
        Cell(MATTERS[record.matter]),
        Cell(record.period),
        Cell(record.decision or "-", style="code"),
        Cell(record.posted),
        Cell("Có" if record.figures else "-"),
        Cell("Có" if record.explanation and record.explanation != "Không" else "-"),
    )


def campaign_row(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    """Theme, period, who directs, items, state."""
    record = item.record
    assert isinstance(record, Campaign)
    progress = progress_of(index, item, record)
    return (
        Cell(record.title, item.url),
        Cell(record.starts),
        Cell(record.ends),
        Cell(record.directed_by),
        Cell(f"{progress.done}/{progress.target}", style="code"),
        _state(progress.state),
    )
