"""The pain chart."""

import pyqtgraph  # noqa: F401
