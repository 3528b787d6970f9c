"""Papers that the law has a commune make anyway, generated from what is published: as pages and as files to print."""

import hashlib
from collections.abc import Iterator

from trangxa.audit.paper import Paper
from trangxa.content.commune import Commune
from trangxa.content.sections import section_of_folder
from trangxa.pages.crumbs import home_crumb, section_crumbs
from trangxa.pages.index import SiteIndex
from trangxa.pages.papers.access import access_paper
from trangxa.pages.papers.common import FOLDER
from trangxa.pages.papers.fourteen import fourteen_paper
from trangxa.pages.papers.kept_plan import plan_paper
from trangxa.pages.papers.quarters import quarter_papers
from trangxa.pages.papers.sheets import sheets
from trangxa.pages.view import View


def papers_of(index: SiteIndex, commune: Commune) -> tuple[Paper, ...]:
    """Every paper as of the day of judgement; those of earlier years last."""
    quarters = quarter_papers(index, commune)
    return access_paper(index, commune), fourteen_paper(index, commune), plan_paper(index, commune), *quarters


def paper_views(papers: tuple[Paper, ...], index: SiteIndex) -> Iterator[View]:
    """The pages of each paper."""
    others = tuple((paper.title, page_of(paper)) for paper in papers)
    for paper in papers:
        told = {"paper": paper, "others": others, "stamp": _stamp(paper, others)}
        parts = sheets(paper)
        pages = [(number, page_of(paper, number)) for number in range(1, len(parts) + 1)]
        for (number, url), shown in zip(pages, parts, strict=True):
            yield View(
                url,
                f"{paper.title}, trang {number}" if number > 1 else paper.title,
                paper.basis,
                "paper.html",
                FOLDER,
                (home_crumb(), *section_crumbs(section_of_folder(FOLDER))[1:]),
                index.site.as_of,
                context={**told, "parts": shown, "pages": pages},
            )


def page_of(paper: Paper, number: int = 1) -> str:
    """Address of a paper's page, or of a further one of a long paper."""
    return f"{section_of_folder(FOLDER).address}/{paper.name}{f'-trang-{number}' if number > 1 else ''}.html"


def _stamp(paper: Paper, others: tuple[tuple[str, str], ...]) -> str:
    return hashlib.sha256(repr((paper, others)).encode()).hexdigest()
