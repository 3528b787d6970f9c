"""Measured comparisons with other site generators."""
