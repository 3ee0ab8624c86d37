"""A logboek file in Python: which answers are of which buurt, and what is refused."""

from __future__ import annotations

import json

import pytest
from gedeeld import WORTEL

from wijkschool.logboek.bestand import lees_bestand


def bestand(regels: dict[str, object], **anders: object) -> str:
    return json.dumps({"soort": "wijkschool-logboek", "schema": 3, "gemaakt": "2026", "regels": regels} | anders)


def regel(antwoord: object) -> dict[str, object]:
    return {"schema": 3, "antwoord": antwoord}


REGISTER = regel({"buurten": [{"id": "a"}, {"id": "b"}], "eerste": "a", "actief": "b"})


@pytest.mark.parametrize("schema", [1, 2])
def test_een_bestand_van_een_oudere_versie_is_van_de_enige_buurt(schema: int) -> None:
    regels = json.loads(
        (WORTEL / "tests" / "logboek" / f"logboek-schema-{schema}.json").read_text(encoding="utf-8")
    )
    logboek = lees_bestand(bestand(regels, schema=schema))
    assert (logboek.buurten, logboek.actief, logboek.naam(None)) == ((), None, "De Wingerd")
    assert logboek.van_buurt(None)["00-mijn-buurt"]["velden"]["soort-buurt"] == "Portiekflats uit 1955"


def test_elke_buurt_heeft_haar_eigen_antwoorden_en_de_eerste_ook_die_zonder_buurt() -> None:
    profiel = {naam: regel({"velden": {"naam": naam}}) for naam in ("Noord", "Zuid")}
    regels = {"00-mijn-buurt": profiel["Noord"], "00-mijn-buurt@b": profiel["Zuid"], "mijn-buurten": REGISTER}
    logboek = lees_bestand("\ufeff" + bestand(regels))
    assert (logboek.naam("a"), logboek.naam("b"), logboek.actief) == ("Noord", "Zuid", "b")
    assert "mijn-buurten" not in logboek.van_buurt("a")


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("", "niet te lezen"),
        ("{", "niet te lezen"),
        ("[" * 100_000, "niet te lezen"),
        ("[]", "geen bestand van Wijkschool"),
        ('{"soort": "anders", "regels": {}}', "geen bestand van Wijkschool"),
        ('{"soort": "wijkschool-logboek", "regels": []}', "geen bestand van Wijkschool"),
    ],
)
def test_wat_geen_bestand_van_ons_is_wordt_geweigerd(tekst: str, melding: str) -> None:
    with pytest.raises(ValueError, match=melding):
        lees_bestand(tekst)


def test_regels_die_niet_deugen_blijven_buiten_beschouwing() -> None:
    regels = {"../x": regel(1), "a@b@c": regel(1), "goed": regel(1), "leeg": regel(None), "geen": 7}
    logboek = lees_bestand(bestand(regels | {"mijn-buurten": regel({"buurten": [{"id": 3}, "x"], "eerste": "q"})}))
    assert logboek.antwoorden == {None: {"goed": 1}}
    assert (logboek.buurten, logboek.eerste) == ((), None)
