"""Scripts the Makefile runs: setting up, translations, the lock file, packaging. Not part of the program."""
