"""Milliseconds and megabytes against the budgets; run by hand, never deciding a test."""
