"""A vote with buurtrechten: residents give their rights to plans, and the plans change them for money.

Source: WRR 2005, § 6.5.2, r. 10048-10155 (tekstbox 6.4): a number of rights per citizen ("say five"), the
basispakket outside the vote, plans that are coupled, plans that must win again and otherwise disappear; § 6.5.2,
r. 10031-10034: politics decides on the money per wijk; § 6.8, r. 10817-10819 (tekstbox 6.6): unused rights are
thrown away.

The source can be read two ways: the outcome becomes money for the favourites (r. 10052-10054), or everyone changes
the earned rights for cash (r. 10058-10060). It names no value of a right, no pot and no threshold. Modelkeuze:
who votes uses all rights, a group divides them by its weights, one threshold decides both on money and on staying.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

VOORBEELD_RECHTEN: Final = 5
"""Rights per citizen, as an example. Source: WRR 2005, § 6.5.2, r. 10054-10058 ("zeg vijf")."""
HEEL: Final = 100
"""A percentage is a whole number from 0 to this."""

K = TypeVar("K", bound=Hashable)


class Lezing(StrEnum):
    """The two ways to read how rights become money."""

    VASTE_WAARDE = "vaste_waarde"
    """Every right is worth the same amount (§ 6.5.2, r. 10058-10060)."""
    VASTE_POT = "vaste_pot"
    """One amount is divided over the rights that were given (§ 6.5.2, r. 10052-10054 with r. 10031-10034)."""


@dataclass(frozen=True)
class Plan:
    """A plan that can be voted for. ``basis`` marks what belongs to the basispakket, and so never to the vote."""

    id: str
    basis: bool = False


@dataclass(frozen=True)
class Groep:
    """Residents who vote alike (modelkeuze): how many, what share of them comes, and the weight of each plan.

    ``bewoners`` >= 0, ``opkomst`` 0..100, ``gewichten`` >= 0 by id of the plan. Raises ``ValueError`` (Dutch).
    """

    naam: str
    bewoners: int
    opkomst: int
    gewichten: Mapping[str, int] = field(hash=False)

    def __post_init__(self) -> None:
        if self.bewoners < 0 or not 0 <= self.opkomst <= HEEL:
            raise ValueError(f"{self.naam}: geef 0 of meer bewoners, en een opkomst van 0 tot en met 100 procent.")
        if any(gewicht < 0 for gewicht in self.gewichten.values()):
            raise ValueError(f"{self.naam}: een gewicht is 0 of meer.")

    @property
    def stemmers(self) -> int:
        """How many of them come, rounded down."""
        return self.bewoners * self.opkomst // HEEL


@dataclass(frozen=True)
class Stemming:
    """The outcome of one vote: ``uitgegeven`` = the sum of ``rechten`` + ``ongebruikt``, always exactly.

    ``rechten`` by entry on the list, in the order of the list; ``per_groep`` the rights that each group gave.
    """

    uitgegeven: int
    rechten: Mapping[str, int] = field(hash=False)
    per_groep: Mapping[str, int] = field(hash=False)

    @property
    def uitgebracht(self) -> int:
        """How many rights were given to an entry."""
        return sum(self.rechten.values())

    @property
    def ongebruikt(self) -> int:
        """How many rights nobody used: they are lost (derived from § 6.8, r. 10817-10819)."""
        return self.uitgegeven - self.uitgebracht


@dataclass(frozen=True)
class Ronde:
    """One round: the vote, and the entries that stay on the list for the next."""

    stemming: Stemming
    blijft: tuple[str, ...]

    @property
    def weg(self) -> tuple[str, ...]:
        """The entries that lose their place. Source: WRR 2005, § 6.5.2, r. 10129-10131."""
        return tuple(naam for naam in self.stemming.rechten if naam not in self.blijft)


def naar_rato(totaal: int, gewichten: Mapping[K, int]) -> dict[K, int]:
    """Divide a whole number by weight; the parts are whole and add up exactly (largest remainders; modelkeuze).

    Equal remainders go to who stands first. Without any weight nobody gets anything. Raises ``ValueError``
    (Dutch) for a total or a weight below 0.
    """
    if totaal < 0 or any(gewicht < 0 for gewicht in gewichten.values()):
        raise ValueError("Verdeel een getal van 0 of meer, met gewichten van 0 of meer.")
    som = sum(gewichten.values())
    if not som:
        return dict.fromkeys(gewichten, 0)
    delen = {naam: totaal * gewicht // som for naam, gewicht in gewichten.items()}
    resten = sorted(gewichten, key=lambda naam: -(totaal * gewichten[naam] % som))
    for naam in resten[: totaal - sum(delen.values())]:
        delen[naam] += 1
    return delen


def stemlijst(plannen: Iterable[Plan]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what may be voted for, and what stays out because it is basispakket; both in order.

    Source: WRR 2005, § 6.5.2, r. 10095-10103. Raises ``ValueError`` (Dutch) when a plan stands there twice.
    """
    alle = tuple(plannen)
    if len({plan.id for plan in alle}) != len(alle):
        raise ValueError("Zet elk plan maar één keer op de lijst.")
    return tuple(p.id for p in alle if not p.basis), tuple(p.id for p in alle if p.basis)


def koppel(lijst: Sequence[str], samen: Collection[str]) -> dict[str, str]:
    """Return for every plan under which entry it stands: coupled plans stand under the first of them.

    Fewer than two plans make no couple. Source: WRR 2005, § 6.5.2, r. 10121-10125. Raises ``ValueError`` (Dutch).
    """
    if not set(samen) <= set(lijst):
        raise ValueError("Koppel alleen plannen die op de lijst staan.")
    leden = [plan for plan in lijst if plan in samen]
    kop = leden[0] if len(leden) > 1 else None
    return {plan: kop if kop and plan in samen else plan for plan in lijst}


def stem(groepen: Iterable[Groep], lijst: Sequence[str], onder: Mapping[str, str], rechten: int) -> Stemming:
    """Let every group give its rights to the plans on the list, and count them per entry (see ``koppel``).

    ``rechten`` >= 1 per resident. A group that has no weight for what is on the list gives nothing.
    Raises ``ValueError`` (Dutch).
    """
    if rechten < 1:
        raise ValueError("Geef elke bewoner minstens 1 recht.")
    telling = dict.fromkeys((onder[plan] for plan in lijst), 0)
    uitgegeven, per_groep = 0, {}
    for groep in groepen:
        uitgegeven += groep.bewoners * rechten
        gegeven = naar_rato(groep.stemmers * rechten, {plan: groep.gewichten.get(plan, 0) for plan in lijst})
        per_groep[groep.naam] = sum(gegeven.values())
        for plan, aantal in gegeven.items():
            telling[onder[plan]] += aantal
    return Stemming(uitgegeven, telling, per_groep)


def genoeg_steun(stemming: Stemming, ondergrens: int) -> tuple[str, ...]:
    """Return the entries with at least one right, and at least ``ondergrens`` percent of all rights given.

    The source says that plans without enough support disappear (§ 6.5.2, r. 10129-10131), not where the line is.
    """
    if not 0 <= ondergrens <= HEEL:
        raise ValueError("Een ondergrens ligt van 0 tot en met 100 procent.")
    lat = ondergrens * stemming.uitgebracht
    return tuple(naam for naam, aantal in stemming.rechten.items() if aantal and aantal * HEEL >= lat)


def bedragen(stemming: Stemming, lezing: Lezing, bedrag: int, ondergrens: int = 0) -> dict[str, int]:
    """Return the euros per entry. ``bedrag`` >= 0: the value of one right, or the whole pot.

    At a fixed pot the euros add up to the pot exactly, as soon as one entry has enough support; at a fixed value
    they add up to the value times the rights of the entries that have. Raises ``ValueError`` (Dutch).
    """
    if bedrag < 0:
        raise ValueError("Geef een bedrag van 0 euro of meer.")
    steun = genoeg_steun(stemming, ondergrens)
    telt = {naam: aantal if naam in steun else 0 for naam, aantal in stemming.rechten.items()}
    if Lezing(lezing) is Lezing.VASTE_WAARDE:
        return {naam: aantal * bedrag for naam, aantal in telt.items()}
    return naar_rato(bedrag, telt)


@dataclass(frozen=True)
class Spelregels:
    """What holds for all rounds. ``samen``: coupled plans; ``inzet``: plans whose makers keep explaining them.

    A plan without ``inzet`` loses ``verlies`` percent of its weight after every round, cumulative (modelkeuze; the
    source says only that makers must see to it, § 6.5.2, r. 10127-10129).
    """

    rechten: int = VOORBEELD_RECHTEN
    ondergrens: int = 0
    samen: frozenset[str] = frozenset()
    inzet: frozenset[str] = frozenset()
    verlies: int = 0


def rondes(groepen: Sequence[Groep], lijst: Sequence[str], regels: Spelregels, aantal: int) -> tuple[Ronde, ...]:
    """Play ``aantal`` rounds (1 or more): every round all vote again, for what is still on the list.

    Coupled plans stay or go together. Raises ``ValueError`` (Dutch), also for a loss outside 0..100.
    """
    if aantal < 1 or not 0 <= regels.verlies <= HEEL:
        raise ValueError("Speel minstens 1 ronde, met een verlies van 0 tot en met 100 procent.")
    over, uit = tuple(lijst), []
    for eerder in range(aantal):
        onder = koppel(over, regels.samen & set(over))
        factor = {plan: (HEEL if plan in regels.inzet else HEEL - regels.verlies) ** eerder for plan in over}
        nu = [
            Groep(g.naam, g.bewoners, g.opkomst, {plan: g.gewichten.get(plan, 0) * factor[plan] for plan in over})
            for g in groepen
        ]
        stemming = stem(nu, over, onder, regels.rechten)
        blijft = genoeg_steun(stemming, regels.ondergrens)
        uit.append(Ronde(stemming, blijft))
        over = tuple(plan for plan in over if onder[plan] in blijft)
    return tuple(uit)
