"""The chapters of the wijkdossier: every question about the own buurt has one; a lesson may be missing."""

from __future__ import annotations

from collections import Counter

import pytest

from wijkschool.basis.paden import map_van
from wijkschool.inhoud import dossier
from wijkschool.inhoud.dossier import is_van_een_buurt, lees_hoofdstukken, veld_ids, verdeel, vragen_van_de_cursus
from wijkschool.inhoud.fouten import InhoudFouten
from wijkschool.logboek.figuren import MAKERS
from wijkschool.oefening.jouw_buurt import InvulVeld, JouwBuurtVraag
from wijkschool.oefening.soorten import SOORTEN

VRAGEN = vragen_van_de_cursus(SOORTEN)
DELEN = verdeel(lees_hoofdstukken(), VRAGEN)


def nieuwe_vraag(naam: str) -> tuple[str, str, JouwBuurtVraag]:
    velden = tuple(InvulVeld(id=v, label=f"Vraag {v}?", soort="tekst") for v in ("geldt", "eerst"))
    vraag = JouwBuurtVraag(
        id=naam, versie=1, soort="jouw_buurt", titel="Jouw buurt", opdracht="Schrijf.", velden=velden
    )
    return naam.removesuffix("-jouw-buurt"), "Een les", vraag


def test_elke_vraag_over_de_eigen_buurt_staat_in_precies_een_hoofdstuk() -> None:
    geteld = Counter(
        (deel.vraag.id, veld) for delen in DELEN.values() for deel in delen for veld in (deel.velden or ("",))
    )
    assert {plek for plek, keer in geteld.items() if keer > 1} == set()
    moet = {
        (vraag.id, veld)
        for _, _, vraag in VRAGEN
        if vraag.soort == "jouw_buurt" or getattr(vraag, "eigen", False) or getattr(vraag, "dossier", False)
        for veld in (veld_ids(vraag) or ("",))
    }
    assert moet - set(geteld) == set(), "zet de oefening bij een hoofdstuk in datasets/wijkdossier.yaml"


@pytest.mark.parametrize(
    ("naam", "hoofdstuk"),
    [(f"w{nr}-jouw-buurt", "wetten") for nr in ("01", "03", "04a", "04b", "06", "13")]
    + [("w02-jouw-buurt", "basis"), ("p1-jouw-buurt", "trekkers"), ("p2-jouw-buurt", "actieplan")]
    + [("p3-jouw-buurt", "weten")],
)
def test_een_les_die_nog_komt_heeft_al_een_hoofdstuk(naam: str, hoofdstuk: str) -> None:
    andere = [deel for deel in VRAGEN if deel[2].id != naam]
    delen = verdeel(lees_hoofdstukken(), [*andere, nieuwe_vraag(naam)])
    waar = [plek for plek, lijst in delen.items() for deel in lijst if deel.vraag.id == naam]
    assert waar == [hoofdstuk]
    (deel,) = [d for d in delen[hoofdstuk] if d.vraag.id == naam]
    assert deel.velden == ("geldt", "eerst")


def test_zonder_lessen_zijn_alle_hoofdstukken_leeg() -> None:
    assert all(lijst == () for lijst in verdeel(lees_hoofdstukken(), []).values())


def test_elk_hoofdstuk_noemt_figuren_die_bestaan_en_velden_die_bestaan() -> None:
    alle = {vraag.id: vraag for _, _, vraag in VRAGEN}
    for hoofdstuk in lees_hoofdstukken():
        assert set(hoofdstuk.figuren) <= set(MAKERS)
        for bron in hoofdstuk.uit:
            if bron.oefening in alle:
                assert set(bron.velden) <= set(veld_ids(alle[bron.oefening])), bron


def test_een_spel_zonder_doel_is_alleen_van_een_buurt_als_een_hoofdstuk_het_noemt() -> None:
    van_een_buurt = {v.id for _, _, v in VRAGEN if is_van_een_buurt(v, lees_hoofdstukken())}
    assert {"05-stijl-mijn-mix", "07-mijn-plan", "04-mijn-buurt", "00-mijn-buurt"} <= van_een_buurt
    assert not {"02-tijdlijn-verkennen", "05-stijl-proef", "04-stationskwartier"} & van_een_buurt


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("  - id: wie\n", "  - id: kort\n", "de id 'kort' staat er twee keer"),
        ("    titel: Drempels\n", "", "het veld 'titel' ontbreekt"),
        ("hoofdstukken:\n", "hoofdstuken:\n", "het veld 'hoofdstuk"),
        ("§ 5.4.1, r. 6216-6226", "§ 5.4.1, r. 62160-62260", "regel"),
    ],
)
def test_een_fout_in_het_bestand_heeft_een_regel_en_een_remedie(
    tmp_path, monkeypatch, oud, nieuw, melding
) -> None:
    (tmp_path / "datasets").symlink_to(map_van("datasets"))
    tekst = (map_van("datasets") / dossier.BESTAND).read_text(encoding="utf-8")
    assert oud in tekst
    map_ = tmp_path / "eigen"
    map_.mkdir()
    (map_ / dossier.BESTAND).write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    monkeypatch.setattr(dossier, "map_van", lambda _: map_)
    with pytest.raises(InhoudFouten) as gevangen:
        lees_hoofdstukken()
    assert melding in str(gevangen.value)
    assert "regel " in str(gevangen.value)
