"""The statements on the size of a buurt, as objects of ``kern.schaal``, and their sizes in Dutch."""

from __future__ import annotations

from typing import cast

from wijkschool.inhoud.rijen.basis import delen
from wijkschool.inhoud.rijen.rapport import SchaalRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.schaal import Doelgroep, Hoe, Maat, Plek, Thema, Uitspraak

MAATNAMEN = {
    Maat.PORTIEK: "het portiek",
    Maat.WOONBLOK: "het woonblok",
    Maat.STRAAT: "de straat",
    Maat.LOOPAFSTAND: "wat te lopen is",
    Maat.DUIZEND: "misschien 1.000 inwoners",
    Maat.STADSDEEL: "het eigen stadsdeel",
    Maat.WIJK: "de wijk",
    Maat.DEELGEMEENTE: "de deelgemeente",
    Maat.STAD: "de stad",
    Maat.GROTER: "een stuk groter dan de straat",
}
_HOE = {
    Hoe.ONGEVEER: "ongeveer ",
    Hoe.MISSCHIEN: "misschien ",
    Hoe.HOOGSTENS: "tot ongeveer ",
    Hoe.VAAK: "vaak ",
    Hoe.KAN: "bijvoorbeeld ",
    Hoe.LEZING: "honderden: ",
}


def uitspraken() -> tuple[Uitspraak, ...]:
    """Return all statements, in the order of the table. Raises as ``lees_tabel``."""
    return tuple(
        Uitspraak(
            id=rij.id,
            naam=rij.naam,
            uitleg=rij.uitleg,
            plaats=rij.plaats,
            maten=frozenset(map(Maat, delen(rij.maat))),
            van=rij.van,
            tot=rij.tot,
            hoe=rij.hoe,
            themas=frozenset(map(Thema, delen(rij.thema))),
            doelgroepen=frozenset(map(Doelgroep, delen(rij.doelgroep))),
            plekken=frozenset(map(Plek, delen(rij.plek))),
            herkomst=rij.herkomst.value,
        )
        for rij in cast("tuple[SchaalRij, ...]", lees_tabel("buurtschalen"))
    )


def maten_in_woorden(maten: frozenset[Maat]) -> str:
    """Return sizes as a Dutch phrase; empty for none."""
    namen = [MAATNAMEN[maat] for maat in Maat if maat in maten]
    return f"{', '.join(namen[:-1])} of {namen[-1]}" if len(namen) > 1 else "".join(namen)


def aantal_in_woorden(uitspraak: Uitspraak) -> str:
    """Return the number of a statement as firmly as the source gives it, in Dutch; empty without a number."""
    if uitspraak.hoe is None:
        return ""
    grenzen = dict.fromkeys(schrijf_aantal(n) for n in (uitspraak.van, uitspraak.tot) if n is not None)
    return _HOE[uitspraak.hoe] + " tot ".join(grenzen)


def schrijf_aantal(getal: int) -> str:
    """Return a whole number as it is written in Dutch: ``5.000``."""
    return f"{getal:,}".replace(",", ".")
