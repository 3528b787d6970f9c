"""The gate: refuses `mkdocs build` while a mandatory category is missing or broken; under `serve` it only reports."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from trangxa.cli.gate import examine, frames_only, project_root, refusal

_state = {"command": "build"}


def on_startup(*, command: str, dirty: bool) -> None:
    _state["command"] = command


def on_pre_build(*, config: MkDocsConfig) -> None:
    if frames_only():
        return
    report = examine(project_root(config.config_file_path))
    if report.blocked and _state["command"] == "build":
        raise PluginError(refusal(report))
