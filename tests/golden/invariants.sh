#!/bin/sh
# invariants.sh - what must hold of every dossier, whatever was understood: tried on the stories of examples/. Needs python3.
exec python3 tests/golden/invariants.py "$RECOUPE"
