"""The version that reports and published sites name; the same as in pyproject.toml."""

__version__ = "0.4.0"
