"""Makes the site: renders what changed, by several processes when it is much, and brings it into the output folder."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from trangxa.audit.report import Report
from trangxa.content.parallel import each
from trangxa.content.site import Site
from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError
from trangxa.render.job import Batch, Job, made_job
from trangxa.render.jobs import JobMaker
from trangxa.render.offline import WORKER, service_worker
from trangxa.render.output import Changes, Entry, Output
from trangxa.render.wellknown import well_known


def build_site(site: Site, report: Report, frames: Path, out: Path) -> Changes:
    """Write the site of this content and its report over rendered frames into `out`. The caller has passed the gate.

    Who lets people choose `out` asks `check_target` before.
    """
    if site.commune is None:
        raise TrangxaError("Thiếu thông tin cơ quan trong commune.yml.", "Sửa commune.yml theo các lỗi đã nêu.")
    output = Output(out, site.root / STATE_FOLDER)
    maker = JobMaker(site, site.commune, report, frames, output.key_of)
    brought = _bring(output, chain(maker.batches(), maker.jobs()))
    digests = {url: entry[3] if entry else output.digest(url) for url, entry in brought.items()}
    worker = service_worker(site, digests)
    digests[WORKER] = hashlib.sha256(worker).hexdigest()
    told = ((WORKER, worker), *well_known(site, report, maker.pages, digests))
    brought |= _bring(output, [made_job(url, partial(bytes, data)) for url, data in told])
    made = {url: entry for url, entry in brought.items() if entry}
    return output.commit(made, brought.keys() - made.keys())


_Work: TypeAlias = Job[Any] | Batch
_Brought: TypeAlias = tuple[str, Entry | None]
"""Address, and the entry of a file that had to be written."""


class _Shared:
    """What forked processes find in memory: jobs hold functions, which cannot be sent."""

    output: Output
    jobs: list[_Work]


def _bring(output: Output, jobs: Iterable[_Work]) -> dict[str, Entry | None]:
    """All files of the jobs, by address."""
    _Shared.output, _Shared.jobs = output, list(jobs)
    brought: dict[str, Entry | None] = {}
    for url, entry in each(_bring_all, range(len(_Shared.jobs))):
        if url in brought:
            raise TrangxaError(
                f"Hai trang cùng có địa chỉ {url}.", "Đổi tên tệp hoặc tên lĩnh vực của một trong hai mục."
            )
        brought[url] = entry
    return brought


def _bring_all(numbers: Sequence[int]) -> list[_Brought]:
    return [brought for number in numbers for brought in _files(_Shared.output, _Shared.jobs[number])]


def _files(output: Output, work: _Work) -> Iterator[_Brought]:
    if isinstance(work, Job):
        yield _file(output, work)
    else:
        yield from (_file(output, made_job(url, partial(bytes, data))) for url, data in work.make())


def _file(output: Output, job: Job[Any]) -> _Brought:
    if output.is_current(job.url, job.key):
        return job.url, None
    return job.url, (job.key(), *output.write(job.url, job.make()))
