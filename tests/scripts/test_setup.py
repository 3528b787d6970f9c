"""Setting the environment up: what is done, what is not done twice, how failures are told. Nothing is installed."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import setup_env
import shell
from shell import SetupError

LOCKS = ("run", "test")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two locks and no environment."""
    (tmp_path / "requirements").mkdir()
    for name in LOCKS:
        (tmp_path / "requirements" / f"{name}.txt").write_text(f"{name}==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(setup_env, "ROOT", tmp_path)
    monkeypatch.setattr(setup_env, "VENV", venv)
    monkeypatch.setattr(setup_env, "STAMP", venv / "trangxa.json")
    monkeypatch.setattr(setup_env, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(setup_env, "BASE", [str(tmp_path), sys.platform])
    monkeypatch.setattr(shell, "ROOT", tmp_path)
    monkeypatch.setattr(shell, "LOG", tmp_path / ".trangxa/cai-dat.log")
    return tmp_path


@pytest.fixture
def steps(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `ensure` does, in place of doing it."""
    done: list[str] = []

    def make_venv() -> None:
        done.append("venv")
        (home / ".venv").mkdir(exist_ok=True)

    monkeypatch.setattr(setup_env, "make_venv", make_venv)
    monkeypatch.setattr(setup_env, "install", lambda lock: done.append(lock))
    return done


def test_the_first_run_makes_everything_the_second_nothing(steps: list[str]) -> None:
    setup_env.ensure("run")
    setup_env.ensure("run")
    assert steps == ["venv", "run"]


def test_another_lock_is_added_to_what_is_there(steps: list[str]) -> None:
    setup_env.ensure("run")
    setup_env.ensure("test")
    setup_env.ensure("run")
    assert steps == ["venv", "run", "test"]


@pytest.mark.parametrize("file", ["requirements/run.txt", "pyproject.toml"])
def test_a_changed_lock_or_project_is_installed_again(file: str, steps: list[str], home: Path) -> None:
    setup_env.ensure("run")
    (home / file).write_text("khác\n")
    setup_env.ensure("run")
    assert steps == ["venv", "run", "run"]


def test_the_test_lock_does_not_outlive_a_change_of_the_run_lock(steps: list[str], home: Path) -> None:
    setup_env.ensure("test")
    (home / "requirements/run.txt").write_text("khác\n")
    setup_env.ensure("run")
    setup_env.ensure("test")
    assert steps == ["venv", "test", "run", "test"]


def test_line_ends_are_no_change(steps: list[str], home: Path) -> None:
    setup_env.ensure("run")
    (home / "requirements/run.txt").write_bytes(b"run==1\r\n")
    setup_env.ensure("run")
    assert steps == ["venv", "run"]


@pytest.mark.parametrize(
    "stamp",
    [None, "", "[]", "{}", '{"base": ["/noi/khac"], "locks": {}}', '{"base": null}'],
    ids=["none", "empty", "a list", "no keys", "moved", "null"],
)
def test_an_environment_that_is_half_made_or_moved_is_made_anew(
    stamp: str | None, steps: list[str], home: Path
) -> None:
    setup_env.ensure("run")
    file = home / ".venv/trangxa.json"
    file.unlink() if stamp is None else file.write_text(stamp)
    setup_env.ensure("run")
    assert steps == ["venv", "run"] * 2


def test_an_environment_whose_python_is_gone_is_made_anew(
    steps: list[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup_env.ensure("run")
    monkeypatch.setattr(setup_env, "PYTHON", home / "khong-co")
    setup_env.ensure("run")
    assert steps == ["venv", "run"] * 2


def test_a_failed_installation_leaves_no_stamp(home: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(lock: str) -> None:
        raise SetupError("không có mạng")

    monkeypatch.setattr(setup_env, "install", fail)
    with pytest.raises(SetupError):
        setup_env.ensure("run")
    assert not (home / ".venv/trangxa.json").exists()


def test_main_tells_a_failure_and_ends_with_one(
    home: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(lock: str) -> None:
        raise SetupError("không có mạng")

    monkeypatch.setattr(setup_env, "install", fail)
    assert setup_env.main("run") == 1
    assert "LỖI: không có mạng" in capsys.readouterr().err


def test_an_old_python_gets_a_clear_answer(home: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_env, "sys", SimpleNamespace(version_info=(3, 9, 0)))
    with pytest.raises(SetupError, match=r"Cần Python 3\.11 trở lên"):
        setup_env.ensure("run")
    assert steps == []


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_whatever_stands_in_the_place_of_the_environment_is_taken_away(kind: str, home: Path) -> None:
    (home / "ngoai").mkdir()
    (home / "ngoai/giu.txt").write_text("x")
    if kind == "folder":
        (home / ".venv/bin").mkdir(parents=True)
    elif kind == "file":
        (home / ".venv").write_text("x")
    else:
        (home / ".venv").symlink_to(home / "ngoai")
    setup_env.remove_venv()
    assert not (home / ".venv").exists()
    assert (home / "ngoai/giu.txt").exists()


def test_installing_takes_only_what_the_lock_names(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(setup_env, "run_quiet", lambda command, *rest: commands.append(command))
    setup_env.install("run")
    assert "--require-hashes" in commands[0]
    assert commands[0][-1] == str(home / "requirements/run.txt")
    assert {"--no-deps", "--no-build-isolation", "-e"} <= set(commands[1])


def test_progress_is_told_every_ten_libraries(capsys: pytest.CaptureFixture[str]) -> None:
    progress = setup_env.Progress()
    for number in range(25):
        progress(f"Collecting thu-vien-{number}\n")
    progress("Installing collected packages: …\n")
    assert capsys.readouterr().out.split("\n") == [
        "  đã lấy 10 thư viện …", "  đã lấy 20 thư viện …", "  đang chép vào .venv …", "",
    ]  # fmt: skip


def test_a_quiet_step_that_fails_is_told_in_short_and_kept_whole(home: Path) -> None:
    code = "import sys; [print('dòng', n) for n in range(9)]; sys.exit(3)"
    with pytest.raises(SetupError) as caught:
        shell.run_quiet([sys.executable, "-c", code], "Không cài được thư viện.")
    told = str(caught.value)
    assert told.startswith("Không cài được thư viện.\n  dòng 5\n")
    assert (home / ".trangxa/cai-dat.log").read_text(encoding="utf-8").count("dòng") == 9


def test_a_quiet_step_that_succeeds_says_nothing(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines: list[str] = []
    shell.run_quiet([sys.executable, "-c", "print('xong')"], "Không được.", lines.append)
    assert (lines, capfd.readouterr().out) == (["xong\n"], "")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("ERROR: Could not fetch URL https://…", True),
        ("Temporary failure in name resolution", True),
        ("ERROR: No matching distribution found for mkdocs", True),
        ("error: command 'gcc' failed", False),
    ],
)
def test_a_failure_that_sounds_like_the_network_is_told_so(line: str, hint: bool) -> None:
    assert ("không vào được mạng" in shell.reason([line + "\n"])) is hint


def test_what_leads_python_elsewhere_is_kept_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in shell.INTERFERING:
        monkeypatch.setenv(name, "/noi/khac")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy")
    found = shell.environment()
    assert not set(shell.INTERFERING) & set(found)
    assert (found["PYTHONUTF8"], found["HTTPS_PROXY"]) == ("1", "http://proxy")


def test_run_gives_the_exit_code_of_the_program(home: Path) -> None:
    assert (
        shell.run([sys.executable, "-c", "import os, sys; sys.exit(7 if os.getcwd() == sys.argv[1] else 1)", str(home)])
        == 7
    )


def test_two_set_ups_wait_for_each_other(tmp_path: Path) -> None:
    code = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from shell import one_at_a_time
folder = Path(sys.argv[2])
with one_at_a_time(folder / "khoa"):
    assert not (folder / "dang-chay").exists()
    (folder / "dang-chay").touch()
    time.sleep(0.3)
    (folder / "dang-chay").unlink()
"""
    command = [sys.executable, "-c", code, str(Path(shell.__file__).parent), str(tmp_path)]
    running = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0]
