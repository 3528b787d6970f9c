"""Makes the site: renders what changed, by several processes when it is much, and brings it into the output folder."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from trangxa.audit.report import Report
from trangxa.content.parallel import each
from trangxa.content.site import Site
from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError
from trangxa.render.job import Job, made_job
from trangxa.render.jobs import JobMaker
from trangxa.render.offline import WORKER, service_worker
from trangxa.render.output import Changes, Entry, Output
from trangxa.render.target import check_target
from trangxa.render.wellknown import well_known


def build_site(site: Site, report: Report, frames: Path, out: Path) -> Changes:
    """Write the site of this content and its report over rendered frames into `out`. The caller has passed the gate."""
    if site.commune is None:
        raise TrangxaError("Thiếu thông tin cơ quan trong commune.yml.", "Sửa commune.yml theo các lỗi đã nêu.")
    check_target(site.root, out)
    output = Output(out, site.root / STATE_FOLDER)
    maker = JobMaker(site, site.commune, report, frames, output.key_of)
    jobs = list(maker.jobs())
    made = _bring(output, jobs)
    jobs += (late := list(maker.late_jobs()))
    _check_addresses(jobs)
    made |= _bring(output, late)
    digests = {job.url: made[job.url][3] if job.url in made else output.digest(job.url) for job in jobs}
    worker = service_worker(site, digests)
    digests[WORKER] = hashlib.sha256(worker).hexdigest()
    told = ((WORKER, worker), *well_known(site, report, maker.pages, digests))
    last = [made_job(url, partial(bytes, data)) for url, data in told]
    made |= _bring(output, last)
    return output.commit(made, (job.url for job in (*jobs, *last) if job.url not in made))


def _bring(output: Output, jobs: list[Job[Any]]) -> dict[str, Entry]:
    """Entries of the files that had to be written."""
    return dict(_render(output, [job for job in jobs if not output.is_current(job.url, job.key)]))


def _check_addresses(jobs: list[Job[Any]]) -> None:
    seen: set[str] = set()
    for job in jobs:
        if job.url in seen:
            raise TrangxaError(
                f"Hai trang cùng có địa chỉ {job.url}.", "Đổi tên tệp hoặc tên lĩnh vực của một trong hai mục."
            )
        seen.add(job.url)


class _Shared:
    """What forked processes find in memory: jobs hold functions, which cannot be sent."""

    output: Output
    jobs: list[Job[Any]]


def _render(output: Output, jobs: list[Job[Any]]) -> Iterator[tuple[str, Entry]]:
    _Shared.output, _Shared.jobs = output, jobs
    return each(_write_all, range(len(jobs)))


def _write_all(numbers: Sequence[int]) -> list[tuple[str, Entry]]:
    return [_write(_Shared.output, _Shared.jobs[number]) for number in numbers]


def _write(output: Output, job: Job[Any]) -> tuple[str, Entry]:
    return job.url, (job.key(), *output.write(job.url, job.make()))
