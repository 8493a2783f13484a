"""Starts KneeTrack: the window, or a command."""

import sys

from kneetrack.launch import main

if __name__ == "__main__":
    sys.exit(main())
