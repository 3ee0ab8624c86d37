"""Which version of the course this is: every file that a learner takes along says so."""

VERSIE = "0.1.0"
