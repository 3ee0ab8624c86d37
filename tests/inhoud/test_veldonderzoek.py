"""Every number of ``veldonderzoek`` is one of the source, said as firmly as the source says it."""

import brontekst
import pytest

from wijkschool.inhoud.plaats import ontleed_plaats
from wijkschool.inhoud.tabellen import lees_tabel

WOORD = {2: "twee"}
STELLIG = {"ongeveer": "circa", "meer_dan": "ruim"}


@pytest.mark.parametrize("rij", lees_tabel("veldonderzoek"), ids=lambda rij: rij.id)
def test_een_getal_staat_zo_stellig_in_de_regels_die_erbij_staan(rij):
    brontekst.nodig()
    eerste = next(iter(ontleed_plaats(rij.plaats)))
    tekst = " ".join(brontekst.regels("wrr")[eerste.van - 1 : eerste.tot])
    gezocht = rij.woorden or WOORD.get(rij.aantal, str(rij.aantal))
    assert gezocht in tekst
    assert [hoe for hoe, woord in STELLIG.items() if f"{woord} {gezocht}" in tekst] == [
        rij.hoe for _ in range(rij.hoe in STELLIG)
    ]
