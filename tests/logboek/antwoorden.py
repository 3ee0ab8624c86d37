"""Answers that more than one test of the dossier needs: of a colleague, and whatever could stand in a browser."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

from wijkschool.logboek.dossier import EIGEN
from wijkschool.logboek.widget import lees_voorbeeld

VOL = lees_voorbeeld()


def ander() -> dict[str, Any]:
    """Return the worked example as a colleague sees it: four things differ."""
    uit = copy.deepcopy(VOL)
    uit["04-mijn-buurt"]["posities"] |= {"differentiatie": -40, "coproductie": 30}
    uit["06-spoor-mijn-buurt"]["stand"] |= {"samenhang": "minder"}
    uit["04-jouw-buurt"]["velden"]["drempel"] = "Niemand is de baas."
    uit["08-mijn-partijen"]["stand"] |= {"bewoners_vertrouwen": "5"}
    return uit


json_waarden = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=12), kind, max_size=3),
    max_leaves=8,
)
LOS = st.dictionaries(st.sampled_from([*VOL, EIGEN]), json_waarden, max_size=6)
"""Answers that have no shape at all."""
VORM = st.dictionaries(
    st.sampled_from([*VOL, EIGEN]),
    st.sampled_from(["velden", "stand", "posities", "tekst", "weg", "volgorde"]).flatmap(
        lambda naam: st.builds(lambda w: {naam: w}, json_waarden)
    ),
    max_size=6,
)
"""Answers with the outside of an answer, and whatever inside."""
