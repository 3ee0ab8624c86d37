"""Make the locks: binder/requirements.txt (every environment) and tests/requirements.txt (what tests add).

Run with ``make lock``. uv writes pins for every Python from 3.11 on and for every platform, with hashes. Older
versions of pip (Python 3.11 ships one) only see that ``jsonschema[format-nongpl]==4.24.1`` pins jsonschema when it
also stands there without its extra, so such a pin is written twice.
"""

import re
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).parents[1]
UV = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--upgrade"]
# No address of an index in a lock: an environment has its own.
UV += ["--generate-hashes", "--no-strip-extras", "--no-emit-index-url", "--no-header"]
PIN_MET_EXTRA = re.compile(r"^([\w.-]+)\[[\w,-]+\](==[^\n]*\\\n(?:    --hash[^\n]*\n)+)", re.MULTILINE)


def maak(map_: str) -> None:
    """Compile ``<map>/requirements.in``; write each pin with an extra also without it."""
    doel = WORTEL / map_ / "requirements.txt"
    subprocess.run([*UV, f"{map_}/requirements.in", "-o", str(doel)], cwd=WORTEL, check=True)
    tekst = doel.read_text(encoding="utf-8")
    doel.write_text(PIN_MET_EXTRA.sub(r"\1\2\g<0>", tekst), encoding="utf-8")


if __name__ == "__main__":
    maak("binder")
    maak("tests")
