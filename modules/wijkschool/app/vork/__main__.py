"""Run the warm process: ``python -m wijkschool.app.vork <fd>``; the server does that."""

import sys

from wijkschool.app.vork.warm import main

main(int(sys.argv[1]))
