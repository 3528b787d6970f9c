"""The gate: refuses `mkdocs build` while a mandatory category is missing or broken; under `serve` it only reports."""

import sys

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from trangxa.render.frames import frames_only, project_root

_state = {"command": "build"}


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or a preview."""
    _state["command"] = command


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Read and judge the content before MkDocs touches the output. PluginError, hence exit code 1, if refused."""
    if frames_only():
        return
    from trangxa.cli.gate import examine  # here, because frames alone are rendered often and need none of it
    from trangxa.cli.printing import console, print_report
    from trangxa.cli.wording import refusal

    preview = _state["command"] == "serve"
    report = examine(project_root(config.config_file_path), working=preview).report
    if preview:
        print_report(console(), report)
        sys.stdout.flush()
    elif report.blocked:
        raise PluginError(refusal(report))
