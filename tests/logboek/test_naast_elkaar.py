"""Several fillers of one buurt: where they agree, where they differ, and the figures drawn together."""

from __future__ import annotations

from logboek.antwoorden import VOL, ander

from wijkschool.logboek.naast_elkaar import HOOGSTENS, als_lijst, samenvatting, vergelijk


def per_hoofdstuk(invullers):
    return {v.id: v for v in vergelijk(invullers)}


def test_gelijk_is_gelijk_en_dichtbij_aan_dezelfde_kant_ook() -> None:
    veld = per_hoofdstuk({"": VOL, "wijkagent": ander()})["speelveld"]
    eens = [p.vraag for p in veld.eens]
    assert "Jouw eigen buurt op het speelveld: Verschil maken of overal hetzelfde?" in eens  # -55 and -40
    assert veld.anders[0].vraag == "Jouw eigen buurt op het speelveld: Coproductie of opgelegd?"
    assert veld.anders[0].breedte == 100
    assert [wie for wie, _ in veld.anders[0].antwoorden] == ["Jij", "wijkagent"]


def test_eigen_woorden_worden_niet_gewogen() -> None:
    drempels = per_hoofdstuk({"": VOL, "wijkagent": ander()})["drempels"]
    assert [p.vraag for p in drempels.lezen] == ["Welke drempel houdt een verandering in jouw buurt tegen?"]
    assert drempels.anders == ()


def test_een_andere_keuze_is_een_verschil_en_wat_een_invult_staat_apart() -> None:
    spoor = per_hoofdstuk({"": VOL, "wijkagent": {"06-spoor-mijn-buurt": ander()["06-spoor-mijn-buurt"]}})["spoor"]
    assert "Hoe staat het met de samenhang?" in " ".join(p.vraag for p in spoor.anders)
    assert spoor.alleen


def test_speelveld_en_zelfanalyse_worden_samen_getekend() -> None:
    delen = per_hoofdstuk({"": VOL, "wijkagent": ander(), "bewoner": VOL})
    (veld,) = delen["speelveld"].figuren
    assert veld.titel.endswith("A is jij, B is wijkagent, C is bewoner")
    assert "gewenst B 30" in veld.alt
    assert [f.naam for f in delen["zelfanalyse"].figuren] == ["punten", "partijen"]
    assert "bewoners A, C" in next(f for f in delen["zelfanalyse"].figuren if f.naam == "partijen").alt


def test_een_collega_wiens_bestand_jij_heet_verdringt_de_cursist_niet() -> None:
    delen = per_hoofdstuk({"": VOL, "Jij": ander()})
    (veld,) = delen["speelveld"].figuren
    assert veld.titel.endswith("A is jij, B is Jij (collega)")
    assert [wie for wie, _ in delen["drempels"].lezen[0].antwoorden] == ["Jij", "Jij (collega)"]
    assert [tekst for _, tekst in delen["drempels"].lezen[0].antwoorden][1] == "Niemand is de baas."


def test_een_lege_invuller_en_te_veel_invullers_breken_niets() -> None:
    assert vergelijk({"": {}, "ander": {}}) == ()
    veel = {f"w{nr}": VOL for nr in range(20)}
    assert len(per_hoofdstuk(veel)["drempels"].eens[0].antwoorden) == HOOGSTENS
    naast = vergelijk({"": VOL, "ander": ander()})
    assert als_lijst(naast)[0]["titel"]
    assert samenvatting(naast, 2).startswith("2 invullers naast elkaar.")
