"""The page with the printed summary: what it says, how it looks, and getting it onto paper."""
