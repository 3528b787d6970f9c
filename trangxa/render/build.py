"""Makes the site: renders what changed, by several processes when it is much, and brings it into the output folder."""

import gc
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from trangxa.content.bulk import workers
from trangxa.content.site import STATE_FOLDER, Site
from trangxa.errors import TrangxaError
from trangxa.render.jobs import Job, JobMaker
from trangxa.render.output import Changes, Entry, Output


def build_site(site: Site, frames: Path, out: Path) -> Changes:
    """Write the site of this content over rendered frames into `out`. The caller has passed the gate."""
    if site.commune is None:
        raise TrangxaError("Thiếu thông tin cơ quan trong commune.yml.", "Sửa commune.yml theo các lỗi đã nêu.")
    _check_target(site.root, out)
    output = Output(out, site.root / STATE_FOLDER)
    jobs = list(JobMaker(site, site.commune, frames).jobs())
    _check_addresses(jobs)
    stale = [job for job in jobs if not output.is_current(job.url, job.key)]
    fresh = {job.url for job in stale}
    staged = dict(_render(output, stale))
    return output.commit(staged, (job.url for job in jobs if job.url not in fresh))


def _check_target(root: Path, out: Path) -> None:
    target = out.resolve()
    if (
        target == root.resolve()
        or target in root.resolve().parents
        or any(target == (root / name).resolve() for name in ("docs", "news", "procedures", "trangxa", "hooks"))
    ):
        raise TrangxaError(f"Không thể xuất trang vào {out}.", "Chọn một thư mục riêng, như site.")


def _check_addresses(jobs: list[Job]) -> None:
    seen: set[str] = set()
    for job in jobs:
        if job.url in seen:
            raise TrangxaError(
                f"Hai trang cùng có địa chỉ {job.url}.", "Đổi tên tệp hoặc tên lĩnh vực của một trong hai mục."
            )
        seen.add(job.url)


def _render(output: Output, jobs: list[Job]) -> Iterator[tuple[str, Entry]]:
    processes = workers(len(jobs))
    if processes == 1:
        yield from (_one(output, job) for job in jobs)
        return
    gc.freeze()
    size = -(-len(jobs) // (processes * 8))
    _Shared.output, _Shared.jobs = output, jobs
    spans = [(start, start + size) for start in range(0, len(jobs), size)]
    with ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as pool:
        for entries in pool.map(_span, spans):
            yield from entries
    gc.unfreeze()


class _Shared:
    """What forked processes find in memory: jobs hold functions, which cannot be sent."""

    output: Output
    jobs: list[Job]


def _span(span: tuple[int, int]) -> list[tuple[str, Entry]]:
    return [_one(_Shared.output, job) for job in _Shared.jobs[span[0] : span[1]]]


def _one(output: Output, job: Job) -> tuple[str, Entry]:
    return job.url, (job.key, *output.write(job.url, job.make()))
