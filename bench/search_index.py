"""The index alone, of a commune that is there: `python -m bench.search_index COMMUNE read|cold|change`."""

import gc
import shutil
import sys
from datetime import date
from pathlib import Path

from trangxa.content.site import load_site
from trangxa.content.tree import STATE_FOLDER
from trangxa.render.search_files import search_files

DAY = date(2026, 11, 23)


def main() -> None:
    """Read the content (`read`), and make every file of the index (`cold`), or after a change (`change`)."""
    gc.disable()  # as the command does
    commune, how = Path(sys.argv[1]), sys.argv[2]
    if how == "cold":
        shutil.rmtree(commune / STATE_FOLDER / "search", ignore_errors=True)
    if how == "change":
        article = sorted((commune / "news").rglob("*.md"))[500]
        article.write_text(article.read_text(encoding="utf-8") + "\nCâu thêm.\n", encoding="utf-8", newline="\n")
    site = load_site(commune, DAY)
    if how != "read":
        list(search_files(commune, site.items, "Bình Thành", "bench").files)


if __name__ == "__main__":
    main()
