"""How large 'de buurt' is: what the source says for a subject, for whom, and in which kind of place.

Source: WRR 2005, § 1.2, r. 262-398, tekstbox 1.1 among it. A buurt has no fixed size (r. 284-288); it hangs on
the subject, on who it is about, and on the phase of life (r. 302-312, r. 385-394). The sizes are statements of
respondents and careful words of the report itself ('misschien', 'ongeveer'), never norms.

Modelkeuze: that a statement counts only when it names what is asked; that two statements agree when they have a
size in common; the margin around a number; and which sizes 'flink groter dan de straat' leaves open. Where no
statement speaks, nothing is guessed: the source is silent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import Final


class Maat(StrEnum):
    """A size in the words of the source; the source gives no order and no table."""

    PORTIEK = "portiek"
    WOONBLOK = "woonblok"
    STRAAT = "straat"
    LOOPAFSTAND = "loopafstand"
    DUIZEND = "duizend"
    STADSDEEL = "stadsdeel"
    WIJK = "wijk"
    DEELGEMEENTE = "deelgemeente"
    STAD = "stad"
    GROTER = "groter"
    """Larger than the street, without a number (§ 1.2, r. 393-394)."""


class Thema(StrEnum):
    """What it is about. Fysieke inrichting and kinderopvang are named in § 1.1, r. 235-236, without any size."""

    GEEN = "geen"
    OMGANG = "omgang"
    NETWERKEN = "netwerken"
    BUURTCENTRUM = "buurtcentrum"
    HULP = "hulp"
    BASISONDERWIJS = "basisonderwijs"
    VEILIGHEID = "veiligheid"
    FYSIEK = "fysiek"
    KINDEROPVANG = "kinderopvang"


class Doelgroep(StrEnum):
    """Whom it is about. On adults at large the source gives no size of their own."""

    IEDEREEN = "iedereen"
    KLEINE_KINDEREN = "kleine_kinderen"
    BASISSCHOOL = "basisschool"
    SCHOLIEREN = "scholieren"
    OUDERS = "ouders"
    SENIOREN = "senioren"
    ONDERNEMERS = "ondernemers"
    VOLWASSENEN = "volwassenen"


class Plek(StrEnum):
    """In which kind of place."""

    GROTE_STAD = "grote_stad"
    ELDERS = "elders"
    DORP = "dorp"


class Oordeel(StrEnum):
    """How far the source answers a question."""

    GEEN_VASTE_MAAT = "geen_vaste_maat"
    """Nothing was asked in particular: a buurt has no fixed size (§ 1.2, r. 284-286)."""
    ZWIJGT = "zwijgt"
    HALF = "half"
    """The source speaks of the people or of the subject, not of both."""
    EENS = "eens"
    MEER_MATEN = "meer_maten"
    """The statements name sizes that have nothing in common; the source does not say which goes first."""


class Ligging(StrEnum):
    """Where a number of inhabitants lies against a statement."""

    KLEINER = "kleiner"
    PAST = "past"
    GROTER = "groter"
    GEEN_GETAL = "geen_getal"


class Hoe(StrEnum):
    """How firmly the source gives a number."""

    ONGEVEER = "ongeveer"
    MISSCHIEN = "misschien"
    HOOGSTENS = "hoogstens"
    VAAK = "vaak"
    KAN = "kan"
    LEZING = "lezing"
    """The source gives a word ('honderden'); the number is our reading of it."""


MARGE: Final = 0.2
"""How far, as a share, a number may lie off an 'ongeveer' and still fit it (modelkeuze)."""
GROTER_LAAT_OPEN: Final = frozenset({Maat.DUIZEND, Maat.STADSDEEL, Maat.WIJK, Maat.STAD})
"""The sizes that can be meant by 'flink groter dan de straat' (afleiding from § 1.2, r. 391-394)."""
BESTUURLIJK: Final = frozenset({Maat.WIJK, Maat.DEELGEMEENTE})
"""The sizes that are units of government, not buurten (§ 1.2, r. 271-276; r. 280-284)."""


@dataclass(frozen=True)
class Uitspraak:
    """A statement on size. Empty ``themas``, ``doelgroepen``, ``plekken``: it sets no bound there.

    ``van`` and ``tot`` are inhabitants, as the source gives them. Raises ``ValueError`` (Dutch) when it says no
    size at all, when a number comes without ``hoe``, or when the bounds are the wrong way round.
    """

    id: str
    naam: str
    uitleg: str
    plaats: str
    maten: frozenset[Maat] = frozenset()
    van: int | None = None
    tot: int | None = None
    hoe: Hoe | None = None
    themas: frozenset[Thema] = frozenset()
    doelgroepen: frozenset[Doelgroep] = frozenset()
    plekken: frozenset[Plek] = frozenset()
    herkomst: str = "bron"

    def __post_init__(self) -> None:
        if not self.maten and not self.heeft_getal:
            raise ValueError(f"{self.id}: een uitspraak noemt een maat of een getal.")
        if self.heeft_getal != (self.hoe is not None):
            raise ValueError(f"{self.id}: bij een getal hoort hoe zeker het is, en zonder getal niet.")
        if self.van is not None and self.tot is not None and self.tot < self.van:
            raise ValueError(f"{self.id}: {self.tot} ligt onder {self.van}.")

    @property
    def heeft_getal(self) -> bool:
        """Whether the source gives a number of inhabitants."""
        return self.van is not None or self.tot is not None

    @property
    def bijzonder(self) -> bool:
        """Whether it is bound to a subject or a group; otherwise it speaks of a buurt or a wijk in general."""
        return bool(self.themas or self.doelgroepen)

    @property
    def over_buurt(self) -> bool:
        """Whether the size is that of a buurt, not of a unit of government (§ 1.2, r. 271-276)."""
        return not self.maten & BESTUURLIJK


@dataclass(frozen=True)
class Vraag:
    """For whom and for what one asks how large the buurt is, and where."""

    thema: Thema = Thema.GEEN
    doelgroep: Doelgroep = Doelgroep.IEDEREEN
    plek: Plek = Plek.GROTE_STAD


@dataclass(frozen=True)
class Antwoord:
    """What the source says to a question.

    ``bijzonder`` are the statements that name what is asked, ``algemeen`` those on buurten at large in such a
    place. ``maten`` is what the former have in common. ``stil_over_thema`` and ``stil_over_doelgroep``: it was
    asked, and no statement names it.
    """

    oordeel: Oordeel
    bijzonder: tuple[Uitspraak, ...]
    algemeen: tuple[Uitspraak, ...]
    maten: frozenset[Maat]
    stil_over_thema: bool
    stil_over_doelgroep: bool


def geldt(uitspraak: Uitspraak, vraag: Vraag) -> bool:
    """Return whether a statement speaks of this question: it is bound to nothing else than what is asked."""
    return (
        (not uitspraak.themas or vraag.thema in uitspraak.themas)
        and (not uitspraak.doelgroepen or vraag.doelgroep in uitspraak.doelgroepen)
        and (not uitspraak.plekken or vraag.plek in uitspraak.plekken)
    )


def zoek(vraag: Vraag, uitspraken: Iterable[Uitspraak]) -> Antwoord:
    """Return what § 1.2 says (r. 302-312, r. 385-394), in the order of the statements. It never guesses."""
    gelden = [uitspraak for uitspraak in uitspraken if geldt(uitspraak, vraag)]
    bijzonder = tuple(u for u in gelden if u.bijzonder)
    maten = gemeen(u.maten for u in bijzonder if u.maten)
    stil_over_thema = vraag.thema is not Thema.GEEN and not any(u.themas for u in bijzonder)
    stil_over_doelgroep = vraag.doelgroep is not Doelgroep.IEDEREEN and not any(u.doelgroepen for u in bijzonder)
    if not bijzonder:
        oordeel = Oordeel.ZWIJGT if stil_over_thema or stil_over_doelgroep else Oordeel.GEEN_VASTE_MAAT
    elif not maten:
        oordeel = Oordeel.MEER_MATEN
    else:
        oordeel = Oordeel.HALF if stil_over_thema or stil_over_doelgroep else Oordeel.EENS
    return Antwoord(
        oordeel=oordeel,
        bijzonder=bijzonder,
        algemeen=tuple(u for u in gelden if not u.bijzonder),
        maten=maten,
        stil_over_thema=stil_over_thema,
        stil_over_doelgroep=stil_over_doelgroep,
    )


def genoemd_bij(vraag: Vraag, uitspraken: Iterable[Uitspraak]) -> tuple[Doelgroep, ...]:
    """Return the groups for whom alone the source names a size on this subject, in such a place."""
    over = [u for u in uitspraken if vraag.thema in u.themas and (not u.plekken or vraag.plek in u.plekken)]
    return tuple(groep for groep in Doelgroep if any(groep in u.doelgroepen for u in over))


def gemeen(groepen: Iterable[frozenset[Maat]]) -> frozenset[Maat]:
    """Return the sizes that all groups leave open; empty when there is none, or no group at all.

    ``GROTER`` goes together with every size of ``GROTER_LAAT_OPEN``; when nothing narrows it, it stays ``GROTER``.
    """
    ruim = [groep | GROTER_LAAT_OPEN if Maat.GROTER in groep else groep for groep in groepen]
    if not ruim:
        return frozenset()
    samen = reduce(frozenset.__and__, ruim)
    return frozenset({Maat.GROTER}) if Maat.GROTER in samen else samen


def ligging(inwoners: int, uitspraak: Uitspraak) -> Ligging:
    """Return where an area of so many inhabitants (1 or more) lies against the number of a statement.

    The margin is ours; a number that is already our reading gets none. Raises ``ValueError`` (Dutch) below 1.
    """
    if inwoners < 1:
        raise ValueError("Een gebied heeft minstens 1 inwoner.")
    if not uitspraak.heeft_getal:
        return Ligging.GEEN_GETAL
    marge = 0.0 if uitspraak.hoe is Hoe.LEZING else MARGE
    if uitspraak.van is not None and inwoners < uitspraak.van * (1 - marge):
        return Ligging.KLEINER
    if uitspraak.tot is not None and inwoners > uitspraak.tot * (1 + marge):
        return Ligging.GROTER
    return Ligging.PAST
