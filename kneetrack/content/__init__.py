"""The library that comes with the app: files of resources/ turned into exercises."""
