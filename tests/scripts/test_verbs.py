"""The scripts of people and CI: which steps they take, with which arguments, and how they end."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import setup_env

SCRIPTS = Path(setup_env.__file__).parent


def script(name: str) -> ModuleType:
    """A script as a module; its file name alone would meet a module of Python."""
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", SCRIPTS / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Ran = list[list[str]]


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The environment is there already; which locks were asked for."""
    asked: list[str] = []

    def main(lock: str = "run") -> int:
        asked.append(lock)
        return 0

    monkeypatch.setattr(setup_env, "main", main)
    return asked


def watched(module: ModuleType, code: Callable[[list[str]], int], monkeypatch: pytest.MonkeyPatch) -> Ran:
    ran: Ran = []

    def run(command: list[str]) -> int:
        ran.append(command)
        return code(command)

    monkeypatch.setattr(module, "run", run)
    return ran


@pytest.mark.parametrize(
    ("arguments", "verb"),
    [
        ([], ["build"]),
        (["--serve"], ["serve"]),
        (["--as-of", "2026-11-23"], ["build", "--as-of", "2026-11-23"]),
        (["--serve", "--open"], ["serve", "--open"]),
        (["--out", "khac"], ["build", "--out", "khac"]),
    ],
)
def test_build_hands_its_options_on(
    arguments: list[str], verb: list[str], ready: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    module = script("build")
    ran = watched(module, lambda command: 0, monkeypatch)
    monkeypatch.setattr(sys, "argv", ["build.py", *arguments])
    assert module.main() == 0
    assert ran == [[str(setup_env.PYTHON), "-m", "trangxa", *verb]]
    assert ready == ["run"]


def test_build_explains_itself_in_vietnamese_without_setting_anything_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = script("build")
    monkeypatch.setattr(sys, "argv", ["build.py", "--help"])
    monkeypatch.setattr(module.setup_env, "main", lambda: 1)

    assert module.main() == 0
    assert (said := capsys.readouterr().out).startswith("Cách dùng: ") and "usage" not in said


def test_build_says_how_to_look_at_the_page_only_if_there_is_one(
    ready: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = script("build")
    monkeypatch.setattr(sys, "argv", ["build.py"])
    for code, words in ((0, True), (1, False)):
        watched(module, lambda command, code=code: code, monkeypatch)
        assert module.main() == code
        assert ("index.html" in capsys.readouterr().out) is words


@pytest.mark.parametrize("name", ["build", "test"])
def test_nothing_runs_without_an_environment(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module = script(name)
    monkeypatch.setattr(setup_env, "main", lambda lock="run": 1)
    ran = watched(module, lambda command: 0, monkeypatch)
    monkeypatch.setattr(sys, "argv", [f"{name}.py"])
    assert module.main() == 1
    assert ran == []


def test_test_runs_style_types_layers_and_tests(ready: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    module = script("test")
    ran = watched(module, lambda command: 0, monkeypatch)
    monkeypatch.setattr(sys, "argv", ["test.py", "tests/content", "-x"])
    assert module.main() == 0
    assert [Path(command[0]).stem for command in ran] == ["ruff", "mypy", "lint-imports", "pytest"]
    assert ran[-1][1:] == ["tests/content", "-x"]
    assert ready == ["test"]


def test_test_stops_at_the_first_failure(
    ready: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = script("test")
    ran = watched(module, lambda command: 1 if "mypy" in command[0] else 0, monkeypatch)
    monkeypatch.setattr(sys, "argv", ["test.py"])
    assert module.main() == 1
    assert len(ran) == 2
    assert "CHƯA ĐẠT" in capsys.readouterr().out


def test_lock_without_uv_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = script("lock")
    monkeypatch.setattr(module, "find_uv", lambda: None)
    monkeypatch.setattr(sys, "argv", ["lock.py"])
    assert module.main() == 1
    assert "pip install uv" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changed", "code", "words"), [(False, 0, "đều khớp"), (True, 1, "Đã cũ: requirements/test.txt")]
)
def test_lock_check_finds_a_stale_lock(
    changed: bool,
    code: int,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    module = script("lock")
    for name in module.NAMES:
        (tmp_path / f"{name}.txt").write_text(f"{name}==1\n")

    def compile_lock(uv: str, name: str, output: Path, *, upgrade: bool) -> None:
        output.write_text(f"{name}=={2 if changed and name == 'test' else 1}\n")

    monkeypatch.setattr(module, "FOLDER", tmp_path)
    monkeypatch.setattr(module, "compile_lock", compile_lock)
    assert module.check("uv") == code
    assert words in capsys.readouterr().out


def test_uv_is_taken_from_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    module = script("lock")
    monkeypatch.setenv("UV", "/noi/khac/uv")
    assert module.find_uv() == "/noi/khac/uv"


@pytest.mark.parametrize("name", ["run", "test", "bench"])
def test_locks_hold_versions_and_hashes_and_no_address(name: str) -> None:
    text = (SCRIPTS.parent / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = [line for line in text.split("\n") if line and not line.startswith((" ", "#"))]
    assert entries
    assert all("==" in line for line in entries)
    assert text.count("--hash=sha256:") >= len(entries)
    assert "://" not in text
