"""One model per dataset: what a row may hold, what a column means. ``datapackage.json`` is made from them."""
