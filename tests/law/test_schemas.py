"""The published JSON Schema: as the models make it, fit for every law file, and refusing what the reader refuses."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from trangxa.law.schema import SCHEMA_FOLDER, schema_of, schema_texts

LAW = SCHEMA_FOLDER.parent
FILES = [
    *(("profile", path) for path in sorted(LAW.glob("*.yml")) if path.stem != "dead-laws"),
    *(("form", path) for path in sorted(LAW.glob("forms/*.yml"))),
    ("dead-laws", LAW / "dead-laws.yml"),
]


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days stay text, only `true` and `false` are flags."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


def faults(name: str, values: Any) -> list[str]:
    checker = Draft202012Validator(schema_of(name), format_checker=FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in checker.iter_errors(values)]


@pytest.mark.parametrize("name", schema_texts())
def test_the_published_copy_is_what_the_models_make(name: str) -> None:
    """After a change to the models run `trangxa.law.schema.write_schemas()`."""
    assert (SCHEMA_FOLDER / name).read_text(encoding="utf-8") == schema_texts()[name]


@pytest.mark.parametrize(("name", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_every_law_file_fits_its_schema(name: str, path: Path) -> None:
    assert faults(name, read(path)) == []


@pytest.mark.parametrize("name", ["profile", "form", "dead-laws"])
def test_each_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        pytest.param({"severity": "grave"}, "$.obligations[0].severity", id="severity"),
        pytest.param({"luat": "x"}, "$.obligations[0]", id="unknown key"),
        pytest.param({"section": "docs/tin"}, "$.obligations[0].section", id="section"),
        pytest.param({"covers": [{"kind": "bai", "keys": ["a"]}]}, "$.obligations[0].covers[0].kind", id="kind"),
        pytest.param({"in_force": {"from": "hôm qua"}}, "$.obligations[0].in_force.from", id="day"),
        pytest.param({"id": "X Y"}, "$.obligations[0].id", id="id"),
    ],
)
def test_the_schema_refuses_a_wrong_obligation(change: dict[str, Any], where: str) -> None:
    profile = read(LAW / "nd43-2011.yml")
    profile["obligations"][0].update(change)
    assert [fault.partition(":")[0] for fault in faults("profile", profile)] == [where]
