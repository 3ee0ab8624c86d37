"""The statements on the size of a buurt: as rows, as objects, and in Dutch."""

import pytest
from pydantic import ValidationError

from wijkschool.inhoud.rijen.rapport import SchaalRij
from wijkschool.inhoud.schalen import MAATNAMEN, aantal_in_woorden, maten_in_woorden, uitspraken
from wijkschool.kern.schaal import Maat

PER_ID = {uitspraak.id: uitspraak for uitspraak in uitspraken()}
RIJ = {
    "id": "proef", "soort": "wie", "naam": "Proef", "spreker": "rapport", "maat": "straat", "van": None,
    "tot": None, "hoe": None, "thema": None, "doelgroep": None, "plek": None, "uitleg": "Een proef.",
    "herkomst": "bron", "plaats": "§ 1.2, r. 270",
}  # fmt: skip


@pytest.mark.parametrize(
    ("naam", "woorden"),
    [
        ("buurt_opbouwwerker", "ongeveer 5.000"),
        ("basisschool", "misschien 1.000"),
        ("dorp_regelen", "tot ongeveer 2.500"),
        ("wijk", "vaak 15.000 tot 20.000"),
        ("senioren", ""),
    ],
)
def test_een_getal_staat_er_zo_stellig_als_in_de_bron(naam, woorden):
    assert aantal_in_woorden(PER_ID[naam]) == woorden


def test_maten_worden_een_nederlandse_zin():
    assert set(MAATNAMEN) == set(Maat)
    assert maten_in_woorden(PER_ID["netwerken"].maten) == "het portiek, het woonblok of de straat"
    assert maten_in_woorden(frozenset()) == ""


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        ({"maat": None}, "geen maat en geen getal"),
        ({"van": 10}, "horen bij elkaar"),
        ({"hoe": "ongeveer"}, "horen bij elkaar"),
        ({"van": 10, "tot": 5, "hoe": "kan"}, "5 ligt onder 10"),
        ({"thema": "omgang; onzin"}, "'onzin' kan niet"),
    ],
)
def test_een_rij_die_niet_klopt_wordt_geweigerd(anders, wat):
    assert SchaalRij.model_validate(RIJ)
    with pytest.raises(ValidationError, match=wat):
        SchaalRij.model_validate(RIJ | anders)
