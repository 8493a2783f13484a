"""The parts that pages are made of; a widget shows a view and says what was asked of it."""
