"""What a person can ask of the journal, whether by window or by command line."""
