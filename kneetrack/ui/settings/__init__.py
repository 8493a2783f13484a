"""The page where everything is set, and where the data is looked after."""
