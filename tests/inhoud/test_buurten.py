"""The fictional buurten: told as fictional, and an expert's position follows from what the source says."""

import pytest
import yaml
from brontekst import WORTEL

from wijkschool.inhoud.buurten import buurten, controleer_buurten
from wijkschool.inhoud.domein import gepastheid
from wijkschool.inhoud.keuring import controleer_alles
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.spanningsvelden import Kant, Veld
from wijkschool.oefening.soorten import SOORTEN

Y = "datasets/buurten/oude_werf.yaml"
C = "datasets/buurten.csv"
TYPEN = {"achterstand_nood", "achterstand_herstel", "middenstand_dorp", "voorstand"}
# Where a story departs from its type, because one of its features does: each has its own place in the source.
WIJKT_AF = {("dijkveld", Veld.AFSTAND), ("moerlinde", Veld.COPRODUCTIE), ("sterrenhoven", Veld.COPRODUCTIE)}
WIJKT_AF |= {("sterrenhoven", Veld.AFSTAND), ("parkzoom", Veld.DIFFERENTIATIE), ("parkzoom", Veld.AFSTAND)}
WIJKT_AF |= {("akkerhof", Veld.INTEGRAAL)}


def test_er_zijn_er_minstens_twaalf_van_elk_type_een_paar_en_alle_zijn_verzonnen():
    alle = buurten()
    assert len(alle) >= 12
    typen = [buurt.cijfers.type for buurt in alle.values()]
    assert set(typen) == TYPEN
    assert min(typen.count(soort) for soort in TYPEN) >= 2
    assert all(buurt.verhaal.verzonnen and buurt.cijfers.verzonnen == "ja" for buurt in alle.values())


def test_geen_buurt_is_van_een_stijl():
    for buurt in buurten().values():
        mix = [buurt.cijfers.afhankelijk, buurt.cijfers.afzijdig, buurt.cijfers.afwachtend, buurt.cijfers.actief]
        assert sum(mix) == 100
        assert min(mix) > 0
        assert max(mix) <= 60


def test_het_vertrouwen_volgt_uit_de_mix_en_tabel_5_4():
    eerste_rij = {rij.kolom: rij.waarde for rij in lees_tabel("wrr_tabel_5_4") if rij.rij_nr == 1}
    for buurt in buurten().values():
        c = buurt.cijfers
        verwacht = sum(getattr(c, stijl) * eerste_rij[stijl] for stijl in list(eerste_rij)[:4]) / 100
        assert abs(c.vertrouwen - verwacht) <= 0.5, c.id


def test_de_kenmerken_wijzen_waar_de_bron_bij_dit_type_wijst_of_het_staat_erbij():
    past = {(regel.buurttype, regel.veld): regel.kant for regel in gepastheid()}
    anders = {
        (naam, veld)
        for naam, buurt in buurten().items()
        for veld, richting in buurt.richtingen.items()
        if richting.kant is not past[buurt.cijfers.type, veld]
    }
    assert anders == WIJKT_AF
    assert all(buurten()[naam].richtingen[veld].tweeslachtig for naam, veld in anders)


@pytest.mark.parametrize("les", ["04-speelveld", "99-voorbeelden"])
def test_de_buurten_van_de_oefeningen_hebben_kenmerken_die_de_sleutel_dragen(les):
    """Where the key places a buurt on one side, its features do not all point to the other."""
    op_naam = {buurt.verhaal.naam: buurt for buurt in buurten().values()}
    vragen = {v["id"]: v for v in _yaml("exercises", les)["oefeningen"]}
    gezien = 0
    for sleutel in _yaml("solutions", les)["oplossingen"]:
        buurt = op_naam.get(vragen[sleutel["id"]].get("buurt"))
        velden = (sleutel.get("velden") or {}).items() if buurt else ()
        for veld, goed in ((v, goed) for v, goed in velden if v in set(Veld)):  # not the axes of a plane
            kant = Kant.VRAAG if goed["positie"] < 0 else Kant.INSTITUTIONEEL
            assert goed["positie"] == 0 or kant in buurt.richtingen[Veld(veld)].kanten, (buurt.verhaal.naam, veld)
            gezien += 1
    assert gezien >= 4


def _yaml(soort, les):
    return yaml.safe_load((WORTEL / soort / f"{les}.yaml").read_text(encoding="utf-8"))


# Per mistake: file, what is replaced by what, the file of the message and a part of it.
FOUTEN = {
    "aandelen die niet optellen": (C, None, None, C, "de vier stijlen zijn samen"),
    "andere naam": (Y, "naam: Oude Werf", "naam: Oude Wref", Y, "regel 3: 'Oude Wref' is anders dan in"),
    "veld zonder kant": (Y, "kant: vraag", "herkomst_kant: vraag", Y, "het veld 'herkomst_kant' bestaat niet"),
    "onbekend veld": (Y, "veld: afstand", "veld: afstnd", Y, "Bedoel je 'afstand'?"),
    "plaats buiten het rapport": (Y, 'plaats: "§', 'plaats: "§ 4.1, r. 99999; §', Y, "ligt buiten het document"),
    "niet als verzonnen gemerkt": (Y, "verzonnen: true", "verzonnen: false", Y, "verzonnen"),
    "geen yaml": (Y, "id: oude_werf", "id: [oude_werf", Y, "haakje"),
}


@pytest.mark.parametrize("geval", FOUTEN)
def test_een_fout_in_een_buurt_noemt_bestand_en_remedie(cursus, geval):
    bestand, oud, nieuw, waar, melding = FOUTEN[geval]
    if oud is None:
        regel = next(
            r for r in (cursus.wortel / C).read_text(encoding="utf-8").splitlines() if r.startswith("oude_werf")
        )
        delen = regel.split(",")
        delen[7] = str(int(delen[7]) + 1)
        oud, nieuw = regel, ",".join(delen)
    cursus.vervang(bestand, oud, nieuw)
    fouten = [str(fout) for fout in controleer_alles(SOORTEN)]
    assert any(fout.startswith(waar) and melding in fout for fout in fouten), fouten


def test_een_dossier_dat_te_kort_of_te_lang_is_wordt_geteld(cursus):
    verhaal = yaml.safe_load((cursus.wortel / Y).read_text(encoding="utf-8"))
    for aantal in (119, 201):
        cursus.schrijf(Y, yaml.safe_dump(verhaal | {"dossier": "woord " * aantal}, allow_unicode=True))
        assert [fout.wat for fout in controleer_buurten()[1]] == [f"het dossier heeft {aantal} woorden"]


def test_een_buurt_zonder_verhaal_en_een_verhaal_zonder_buurt_worden_gemeld(cursus):
    (cursus.wortel / Y).rename(cursus.wortel / "datasets/buurten/oude_wref.yaml")
    fouten = [str(fout) for fout in controleer_buurten()[1]]
    assert any("oude_werf.yaml: dit bestand ontbreekt" in fout for fout in fouten)
    assert any("'oude_wref' staat niet in datasets/buurten.csv. Bedoel je 'oude_werf'?" in fout for fout in fouten)
    assert "oude_werf" not in controleer_buurten()[0]
    assert "lytsewier" in controleer_buurten()[0]
