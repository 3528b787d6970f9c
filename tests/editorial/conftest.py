"""Keys are made once: ssh-keygen takes its time."""

from pathlib import Path

import pytest

from tests.editorial.keys import make_keys


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Private key files by member id."""
    return make_keys(tmp_path_factory.mktemp("keys"))
