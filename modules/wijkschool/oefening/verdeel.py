"""Verdeel: the learner divides an amount (rights, money) over posts.

Answer: ``{"bedragen": {post: int}}``. Only a division that adds up is judged; then its consequences are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StrictInt, model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Uitleg, Vraag, plaats_ontbreekt
from wijkschool.kern.spanningsvelden import Herkomst
from wijkschool.oefening.getal import schrijf_getal
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    is_id,
    lees_deel,
    met_uitwerking,
    ongeldig,
    opsomming,
)
from wijkschool.oefening.samenhang import Melding, bestaat, een_op_een, eigen_ids, zonder_plaats

HOOGSTE: Final = 1_000_000_000
"""No total is higher, and no amount in an answer is read beyond it."""
Bedrag = Annotated[StrictInt, Field(ge=0, le=HOOGSTE)]


class Post(Deel):
    """Something that an amount can go to."""

    id: Id
    naam: Tekst
    toelichting: Tekst | None = None


class PostSleutel(Uitleg):
    """The amounts that fit a post, from ``van`` to ``tot`` (both included), and why.

    From 0 to the whole total means that anything goes: the post is then not counted. ``te_weinig`` and
    ``te_veel`` are told on either side; each is needed only where a learner can get there.
    """

    van: Bedrag
    tot: Bedrag
    te_weinig: Tekst | None = None
    te_veel: Tekst | None = None


class Als(Deel):
    """When a consequence holds: the amount of ``post`` lies from ``vanaf`` to ``tot``, both included."""

    post: str
    vanaf: Bedrag
    tot: Bedrag


class Gevolg(Deel):
    """What follows from a division; ``plaats`` is ``None`` only with ``herkomst: modelkeuze``."""

    als: Als
    tekst: Tekst
    herkomst: Herkomst
    plaats: Tekst | None = None


class VerdeelVraag(Vraag):
    """At least two posts, and a ``totaal`` to divide over them in steps of ``stap``."""

    soort: Literal["verdeel"]
    posten: Annotated[tuple[Post, ...], Field(min_length=2)]
    totaal: Annotated[StrictInt, Field(ge=1, le=HOOGSTE)]
    eenheid: Tekst
    stap: Annotated[StrictInt, Field(ge=1)] = 1

    @model_validator(mode="after")
    def _klopt(self) -> VerdeelVraag:
        eigen_ids("de post", self.posten)
        if self.totaal % self.stap:
            wat = f"het totaal ({self.totaal}) is geen veelvoud van de stap ({self.stap})"
            raise VeldFout(wat, "Kies een totaal en een stap waarmee het precies uitkomt.")
        return self


class VerdeelSleutel(Sleutel):
    """The key: every post, and the consequences that a division can have."""

    posten: dict[str, PostSleutel]
    gevolgen: tuple[Gevolg, ...] = ()


def controleer(vraag: VerdeelVraag, sleutel: VerdeelSleutel) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    ids = [post.id for post in vraag.posten]
    fouten = een_op_een("de post", "posten", sleutel.posten, ids, "van, tot, uitleg en plaats")
    for naam, post in sleutel.posten.items():
        fouten += [(("posten", naam, *plek), *fout) for plek, *fout in _grenzen(vraag, post)]
    if not fouten:
        laagst = sum(-(-post.van // vraag.stap) for post in sleutel.posten.values()) * vraag.stap
        hoogst = sum(post.tot // vraag.stap for post in sleutel.posten.values()) * vraag.stap
        if not laagst <= vraag.totaal <= hoogst:
            wat = f"een goede verdeling komt op {laagst} tot {hoogst}, en het totaal is {vraag.totaal}"
            fouten.append((("posten",), wat, "Pas 'van' en 'tot' aan, of het totaal in de vraag."))
    for nr, gevolg in enumerate(sleutel.gevolgen):
        plek, als = ("gevolgen", nr), gevolg.als
        fouten += bestaat("de post", als.post, ids, (*plek, "als", "post"))
        if not als.vanaf <= als.tot <= vraag.totaal:
            wat = f"dit gevolg kan niet voorkomen: van {als.vanaf} tot {als.tot}"
            fouten.append(((*plek, "als"), wat, f"Blijf tussen 0 en {vraag.totaal}, met 'vanaf' het laagst."))
        if gevolg.plaats is None and gevolg.herkomst is not Herkomst.MODELKEUZE:
            fouten.append((plek, *plaats_ontbreekt(gevolg.herkomst)))
    return fouten + zonder_plaats(sleutel, {("posten", n): post for n, post in sleutel.posten.items()})


def oordeel(vraag: VerdeelVraag, sleutel: VerdeelSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"bedragen": {post: int}}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score: of the posts that count, the share that lies within its bounds; when none counts, the verdict is
    ``bekeken``. ``extra``: ``over`` is what is left of the total (below 0: too much), ``gevolgen`` the texts of
    the consequences that hold, and ``bewijs`` their place and standing, in the same order.
    """
    bedragen = lees_deel(antwoord, "bedragen", dict, len(vraag.posten))
    if bedragen is None or not all(is_id(naam) for naam in bedragen):
        return ongeldig("Je antwoord is niet goed aangekomen. Verdeel opnieuw.")
    if not bedragen.keys() <= {post.id for post in vraag.posten}:
        return ongeldig("Een post uit je antwoord hoort niet (meer) bij deze vraag. Verdeel opnieuw.")
    bedragen = {naam: bedrag for naam, bedrag in bedragen.items() if bedrag is not None}
    if not all(type(bedrag) is int and 0 <= bedrag <= HOOGSTE for bedrag in bedragen.values()):
        return ongeldig("Vul bij elke post een heel getal in: 0 of meer, zonder komma.")
    over = vraag.totaal - sum(bedragen.values())
    if onaf := _onaf(vraag, bedragen, over):
        return onaf
    onderdelen = tuple(_post(post.id, bedragen[post.id], vraag, sleutel) for post in vraag.posten)
    geteld = [deel for deel in onderdelen if deel.status != "info"]
    goed = sum(deel.status == "goed" for deel in geteld)
    extra = {"over": over} | _gevolgen(sleutel, bedragen)
    score = goed / len(geteld) if geteld else None
    status = "bekeken" if score is None else "goed" if score == 1 else "deels" if goed else "fout"
    return met_uitwerking(
        Oordeel(status, score, _kop(goed, len(geteld)), onderdelen, extra=extra),
        sleutel,
    )


def _grenzen(vraag: VerdeelVraag, post: PostSleutel) -> Iterator[Melding]:
    if not post.van <= post.tot <= vraag.totaal:
        wat = f"van {post.van} tot {post.tot} kan niet"
        yield ("van",), wat, f"Blijf tussen 0 en het totaal ({vraag.totaal}), met 'van' het laagst."
    elif -(-post.van // vraag.stap) > post.tot // vraag.stap:
        wat = f"tussen {post.van} en {post.tot} ligt geen veelvoud van de stap ({vraag.stap})"
        yield ("van",), wat, "Maak de grenzen ruimer, of de stap in de vraag kleiner."
    if post.van > 0 and post.te_weinig is None:
        yield (), "het veld 'te_weinig' ontbreekt", "Voeg een regel 'te_weinig: …' toe."
    if post.tot < vraag.totaal and post.te_veel is None:
        yield (), "het veld 'te_veel' ontbreekt", "Voeg een regel 'te_veel: …' toe."


def _onaf(vraag: VerdeelVraag, bedragen: dict[str, int], over: int) -> Oordeel | None:
    """Return what is still to be done before the division adds up; ``None`` when it does."""
    if any(bedrag % vraag.stap for bedrag in bedragen.values()):
        return ongeldig(f"Verdeel in stappen van {schrijf_getal(vraag.stap)}.")
    leeg = [post for post in vraag.posten if post.id not in bedragen]
    onderdelen = tuple(Onderdeel(post.id, "leeg", "Vul hier een getal in. 0 mag ook.") for post in leeg)
    zinnen = []
    if len(leeg) == len(vraag.posten):
        zinnen.append("Je hebt nog niets verdeeld.")
    elif leeg:
        zinnen.append(f"Vul ook een getal in bij {opsomming(f'‘{post.naam}’' for post in leeg)}. 0 mag ook.")
    if over > 0:
        zinnen.append(f"Je moet nog {schrijf_getal(over)} {vraag.eenheid} verdelen.")
    elif over < 0:
        zinnen.append(f"Je verdeelt {schrijf_getal(-over)} {vraag.eenheid} te veel. Haal ergens iets af.")
    if not zinnen:
        return None
    return Oordeel("onvolledig", None, " ".join(zinnen), onderdelen, extra={"over": over, "gevolgen": []})


def _post(naam: str, bedrag: int, vraag: VerdeelVraag, sleutel: VerdeelSleutel) -> Onderdeel:
    post = sleutel.posten[naam]
    status, tekst = "goed", post.uitleg
    if post.van == 0 and post.tot == vraag.totaal:
        status = "info"
    elif bedrag < post.van:
        status, tekst = "fout", post.te_weinig or post.uitleg
    elif bedrag > post.tot:
        status, tekst = "fout", post.te_veel or post.uitleg
    return Onderdeel(naam, status, tekst, post.plaats, str(sleutel.herkomst))


def _gevolgen(sleutel: VerdeelSleutel, bedragen: dict[str, int]) -> dict[str, Any]:
    geldt = [g for g in sleutel.gevolgen if g.als.vanaf <= bedragen[g.als.post] <= g.als.tot]
    bewijs = [{"plaats": g.plaats, "herkomst": str(g.herkomst)} for g in geldt]
    return {"gevolgen": [g.tekst for g in geldt], "bewijs": bewijs}


def _kop(goed: int, totaal: int) -> str:
    if not totaal:
        return "Je verdeling komt precies uit. Er is geen goed of fout: lees wat er volgt uit je keuze."
    if goed == totaal:
        return "Goed! Je verdeling komt uit en past."
    if not goed:
        return "Je verdeling komt uit, maar past nog niet. Lees per post waarom."
    return f"Je verdeling komt uit. {goed} van de {totaal} posten {'past' if goed == 1 else 'passen'}."


SOORT = Soort("verdeel", VerdeelVraag, VerdeelSleutel, controleer)
