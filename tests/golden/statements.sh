#!/bin/sh
# statements.sh - who is found to say what in the articles of statements/. Needs python3.
exec python3 tests/golden/statements.py "$RECOUPE"
