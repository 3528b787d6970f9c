"""Search beside Pagefind and Material: time to build the index, bytes and time of a first query on a slow phone.

    python -m bench.search --generator GEN_CORPUS.py [--items 10000] [--material 1000] [--scratch FOLDER]
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.audit import made_commune
from bench.material_site import write_config
from bench.measure import timed
from bench.sample import generate
from bench.search_browser import Asked, Engine, ask

QUERIES = ["đăng ký khai sinh", "dang ky khai sinh", "giấy phép xây dựng", "le hoi", "tạm trú", "dien luoi", "hộ nghèo",
    "can cuoc cong dan", "bảo hiểm y tế", "nha van hoa xom", "lịch tiếp công dân", "di tich lich su"]  # fmt: skip

_OURS = Engine("trangxa", "tim-kiem.html?q={}", "document.querySelectorAll('#ket-qua li').length > 0", """
async (query) => {
  const box = document.querySelector("#tx-q"), begun = performance.now();
  const done = new Promise((resolve) => document.addEventListener("tx-search-done", resolve, { once: true }));
  box.form.requestSubmit();
  await done;
  return performance.now() - begun;
}""")
_PAGEFIND = Engine("Pagefind", "pagefind-hoi.html?q={}", "document.body.dataset.done === '1'", """
async (query) => { const begun = performance.now(); await window.ask(query); return performance.now() - begun; }""")
_MATERIAL = Engine("Material", "index.html?q={}", "document.querySelectorAll('.md-search-result__item').length > 0", """
async () => NaN""")
_PAGEFIND_PAGE = """<!doctype html><meta charset="utf-8"><title>Pagefind</title><body><script type="module">
import * as pagefind from "./pagefind/pagefind.js";
window.ask = async (query) => {
  const found = (await pagefind.search(query)).results.slice(0, 10);
  document.body.textContent = (await Promise.all(found.map((one) => one.data()))).map((one) => one.meta.title).join();
};
await window.ask(new URLSearchParams(location.search).get("q"));
document.body.dataset.done = "1";
</script>"""


def main() -> None:
    """Make what is not there yet, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--generator", type=Path, required=True, help="gen_corpus.py")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--material", type=int, default=1_000, help="pages for Material; 0: not measured")
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "trangxa-bench")
    asked = parser.parse_args()
    commune = made_commune(asked.generator, asked.scratch, asked.items, seed=1)
    out = commune / "site"
    if not out.is_dir():
        subprocess.run([sys.executable, "-m", "trangxa", "build", "--root", str(commune)], check=True,
                       stdout=subprocess.DEVNULL)  # fmt: skip
    build_times(commune, out)
    show(_OURS.name, ask(out, _OURS, QUERIES))
    (out / "pagefind-hoi.html").write_text(_PAGEFIND_PAGE, encoding="utf-8")
    show(_PAGEFIND.name, ask(out, _PAGEFIND, QUERIES))
    if asked.material:
        show(f"Material, {asked.material} pages", ask(material(asked), _MATERIAL, QUERIES[:3]))


def build_times(commune: Path, out: Path) -> None:
    """Our index from nothing and after one changed item; Pagefind's over the same pages."""
    cold, change, read = (
        timed([sys.executable, "-m", "bench.search_index", str(commune), how]) for how in ("cold", "change", "read")
    )
    shutil.rmtree(out / "pagefind", ignore_errors=True)
    other = timed([sys.executable, "-m", "pagefind_bin", "--site", str(out), "--quiet"])
    print(f"{'index':<26}{'seconds':>9}{'of processors':>15}")
    for name, wall, cpu in (("trangxa, from nothing", cold.wall - read.wall, cold.cpu - read.cpu),
                            ("trangxa, one changed item", change.wall - read.wall, change.cpu - read.cpu),
                            ("Pagefind", other.wall, other.cpu)):  # fmt: skip
        print(f"{name:<26}{wall:>9.2f}{cpu:>15.2f}")
    print(f"of Pagefind's time: {(cold.wall - read.wall) / other.wall:.2f} (goal 0.5)\n", flush=True)


def show(name: str, asked: list[Asked]) -> None:
    """Median and worst of the queries."""
    def both(value: Callable[[Asked], float]) -> str:
        return f"{median(map(value, asked)):>10.2f}{max(map(value, asked)):>10.2f}"

    print(f"{name:<30}{'median':>10}{'worst':>10}")
    for label, value in (
        ("search, kB", lambda one: one.search / 1000), ("whole visit, kB", lambda one: one.visit / 1000),
        ("requests", lambda one: one.requests), ("first result, s", lambda one: one.first),
        ("asked again, s", lambda one: one.again),
    ):  # fmt: skip
        print(f"  {label:<28}{both(value)}")
    print(flush=True)


def material(asked: argparse.Namespace) -> Path:
    """Plain Material's site of a smaller corpus; built once."""
    folder = asked.scratch / f"material-{asked.material}"
    if not folder.is_dir():
        corpus = generate(asked.generator, asked.material, asked.scratch / f"corpus-{asked.material}-material")
        config = asked.scratch / "mkdocs.yml"
        write_config(corpus / "docs", config, folder)
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)], check=True)
    return Path(folder)


if __name__ == "__main__":
    main()
