#!/bin/sh
# examples.sh - the stories of examples/ read, cross-checked and held against what careful human reading gives. Needs python3.
exec python3 tests/golden/examples.py "$RECOUPE"
