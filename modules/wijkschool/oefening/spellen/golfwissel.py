"""Golfwissel: four questions of the golvenzoeker, to turn a policy of one wave into one of another.

Source: WRR 2005, § 2.2.1-2.2.4, r. 640-1150; § 2.4, r. 1467-1474. The model is ``kern.golven``. Fewer questions,
and no list of what came back (the lesson tells that): it must be read on a phone while it is changed.
"""

from __future__ import annotations

from functools import partial

from wijkschool.kern.golven import Vraag
from wijkschool.oefening.bord import Spel
from wijkschool.oefening.spellen.golvenzoeker import regelaars, reken, vergelijk

VRAGEN = (Vraag.ZORG, Vraag.BUURT, Vraag.VOORTOUW, Vraag.BESTUUR)

SPEL = Spel(regelaars=partial(regelaars, VRAGEN), reken=partial(reken, terug=False), vergelijk=vergelijk)
