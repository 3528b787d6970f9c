"""Where reports and papers go when nobody says where: a folder of their own, which git leaves alone."""

from pathlib import Path

FOLDER = "bao-cao"


def write_report(root: Path | None, out: Path | None, name: str, data: bytes) -> Path:
    """Write a report to `out`, or under its name to the folder of reports; where it now lies."""
    target = out or report_folder(root) / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target


def report_folder(root: Path | None) -> Path:
    """The folder in the project, or where the user stands if there is no project."""
    here = Path.cwd()
    folder = (root or here) / FOLDER
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
