"""Mistakes in the content, told in Dutch to its author: file, line, what is wrong, what would be right."""

from __future__ import annotations

from collections.abc import Iterable


class InhoudFout(Exception):  # noqa: N818  a domain noun, in Dutch
    """One mistake in one content file.

    ``bestand`` is the path relative to the root of the course, with forward slashes. ``regel`` is the line,
    counted from 1, or ``None`` when the mistake has no line (a file that is missing or empty). ``wat`` is a
    Dutch clause without a full stop; ``remedie`` is a Dutch sentence that says what to do.
    """

    def __init__(self, bestand: str, regel: int | None, wat: str, remedie: str) -> None:
        super().__init__(bestand, regel, wat, remedie)
        self.bestand = bestand
        self.regel = regel
        self.wat = wat
        self.remedie = remedie

    def __str__(self) -> str:
        plek = self.bestand if self.regel is None else f"{self.bestand}, regel {self.regel}"
        return f"{plek}: {self.wat}. {self.remedie}".rstrip()


class InhoudFouten(Exception):  # noqa: N818  a domain noun, in Dutch
    """Several mistakes at once; ``fouten`` is never empty. ``str()`` gives one mistake per line."""

    def __init__(self, fouten: Iterable[InhoudFout]) -> None:
        self.fouten = list(fouten)
        if not self.fouten:
            raise ValueError("InhoudFouten needs at least one InhoudFout")
        super().__init__(self.fouten)

    def __str__(self) -> str:
        return "\n".join(str(fout) for fout in self.fouten)


class VeldFout(ValueError):  # noqa: N818  a domain noun, in Dutch
    """Raise this in a pydantic validator: a Dutch clause (``wat``) and what to do about it (``remedie``)."""

    def __init__(self, wat: str, remedie: str) -> None:
        super().__init__(f"{wat}. {remedie}")
        self.wat = wat
        self.remedie = remedie


def op_plek(fout: InhoudFout) -> tuple[str, int, str]:
    """Sort key: by file, then by line (mistakes without a line first), then by text."""
    return fout.bestand, fout.regel or 0, fout.wat
