"""One model per dataset: what a row may hold, what a column means. ``datapackage.json`` is made from them.

These modules do without ``from __future__ import annotations``: pydantic would have to compile each of three
hundred annotations anew, in every process that reads a table.
"""
